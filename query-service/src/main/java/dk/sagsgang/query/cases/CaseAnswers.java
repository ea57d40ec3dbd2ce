package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.CommitteeInCharge;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.cases.CaseAnswer.Phase;
import dk.sagsgang.query.cases.CaseAnswer.Progress;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import dk.sagsgang.query.views.StreamView.Surroundings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a case's facts as its answer. Phase and progress follow from the facts alone, never from a clock. */
final class CaseAnswers {
    private CaseAnswers() {}

    static CaseAnswer of(Facts facts, Surroundings around) {
        CaseId caseId = new CaseId(facts.stream().name());
        CaseNumber number = caseId.number();
        List<ItemAnswer> items = ItemAnswer.all(facts);
        List<AgreementAnswer> agreements = AgreementAnswer.all(facts, around.validOn());
        Stated<CaseOpened> opened = facts.one("opened", CaseOpened.class);
        Stated<CaseworkerAssigned> assigned = facts.one("caseworker", CaseworkerAssigned.class);
        Stated<CaseClosed> closed = facts.one("closing", CaseClosed.class);
        CommitteeCode committee = committee(facts);
        CaseAnswer.Awaited awaits = awaits(closed, items);
        return new CaseAnswer(
                facts.stream().authority().value(),
                caseId.value(),
                number.value(),
                opened != null && opened.what().numberAssigned(),
                number.kle().orElse(null),
                title(facts, opened, items, number),
                phase(closed, items, agreements),
                progress(facts, closed, awaits, items, agreements),
                awaits,
                committee == null ? null : around.committees().of(committee),
                assigned == null ? null : assigned.what().caseworker(),
                assigned == null ? List.of() : assigned.what().coCaseworkers(),
                items,
                agreements,
                CaseLists.allotments(facts),
                CaseLists.frames(facts),
                CaseLists.indicators(facts),
                CaseLists.documents(facts),
                followUps(facts),
                CaseLists.citedDecisions(facts),
                restrictions(facts),
                closed == null ? null : closed.what().closedOn(),
                isAnnulled(facts) ? true : null,
                annulments(facts),
                decisionsToldAt(facts),
                around.quarantined(),
                facts.version(),
                facts.position());
    }

    private static boolean isAnnulled(Facts facts) {
        return facts.version() >= 0
                && facts.bySubject().keySet().stream().allMatch(it -> it.startsWith(CaseView.ANNULMENTS));
    }

    private static @Nullable Integer annulments(Facts facts) {
        int count = facts.all(CaseView.ANNULMENTS, FactAnnulled.class).size();
        return count == 0 ? null : count;
    }

    private static @Nullable Map<String, Long> decisionsToldAt(Facts facts) {
        Map<String, Long> toldAt = new TreeMap<>();
        for (Stated<CasePlacedOnAgenda> placed : facts.all("item/", CasePlacedOnAgenda.class)) {
            String item = placed.what().item().toString();
            Stated<DecisionRecorded> recorded = facts.one("item/" + item + "/decided", DecisionRecorded.class);
            if (recorded != null) {
                Stated<DecisionCorrected> corrected = facts.one("item/" + item + "/corrected", DecisionCorrected.class);
                Stated<DecisionHalted> halted = facts.one("item/" + item + "/halted", DecisionHalted.class);
                toldAt.put(
                        item,
                        Math.max(
                                recorded.position(),
                                Math.max(
                                        corrected == null ? 0 : corrected.position(),
                                        halted == null ? 0 : halted.position())));
            }
        }
        return toldAt.isEmpty() ? null : toldAt;
    }

    /** The committee that has the case in the end, by the rule that both sides go by; null where none ever had it. */
    static @Nullable CommitteeCode committee(Facts facts) {
        return CommitteeInCharge.on(
                LocalDate.MAX,
                inOrderOfRecord(facts, "item/", CasePlacedOnAgenda.class),
                inOrderOfRecord(facts, "transferred/", CaseTransferred.class));
    }

    private static <T> List<T> inOrderOfRecord(Facts facts, String beginning, Class<T> kind) {
        return facts.all(beginning, kind).stream()
                .sorted(Comparator.comparingLong(Stated::position))
                .map(Stated::what)
                .toList();
    }

    /**
     * What the case waits for: the council, where a decision was halted and no later meeting decided again. Of several
     * the newest counts.
     */
    private static CaseAnswer.@Nullable Awaited awaits(@Nullable Stated<CaseClosed> closed, List<ItemAnswer> items) {
        ItemAnswer halted = null;
        for (ItemAnswer item : items) {
            if (item.isHalted()) {
                halted = item;
            } else if (halted != null && item.isDecided() && item.meetingDay().isAfter(halted.meetingDay())) {
                halted = null;
            }
        }
        return closed != null || halted == null
                ? null
                : new CaseAnswer.Awaited(
                        CaseAnswer.Awaited.Body.COUNCIL,
                        CaseAnswer.Awaited.Reason.HALTED,
                        new AgendaItem(halted.meeting(), halted.position()));
    }

    /** A case whose opening was annulled goes by its newest item, or else by its number. */
    private static Text title(
            Facts facts, @Nullable Stated<CaseOpened> opened, List<ItemAnswer> items, CaseNumber number) {
        Stated<CaseRenamed> renamed = facts.one("renamed", CaseRenamed.class);
        if (renamed != null && (opened == null || renamed.isLaterThan(opened))) {
            return renamed.what().title();
        }
        if (opened != null) {
            return opened.what().title();
        }
        return items.isEmpty() ? new Text(number.value()) : items.getLast().title();
    }

    private static Phase phase(
            @Nullable Stated<CaseClosed> closed, List<ItemAnswer> items, List<AgreementAnswer> agreements) {
        if (closed != null) {
            return Phase.CLOSED;
        }
        if (agreements.stream().anyMatch(AgreementAnswer::runs)) {
            return Phase.IN_EFFECT;
        }
        if (items.isEmpty()) {
            return Phase.OPENED;
        }
        ItemAnswer newest = items.getLast();
        if (newest.isDecided()) {
            return Phase.DECIDED;
        }
        return newest.isRecommended() ? Phase.RECOMMENDED : Phase.ON_AGENDA;
    }

    private static Progress progress(
            Facts facts,
            @Nullable Stated<CaseClosed> closed,
            CaseAnswer.@Nullable Awaited awaits,
            List<ItemAnswer> items,
            List<AgreementAnswer> agreements) {
        if (closed != null) {
            return Progress.AFSLUTTET;
        }
        if (awaits == null && (!agreements.isEmpty() || items.stream().anyMatch(ItemAnswer::isSettled))) {
            return Progress.AFGJORT;
        }
        boolean informed = items.stream().anyMatch(ItemAnswer::isRecommended)
                || !facts.all("item/", BriefSubmitted.class).isEmpty();
        return informed ? Progress.OPLYST : Progress.OPSTAAET;
    }

    private static List<CaseAnswer.FollowUpAnswer> followUps(Facts facts) {
        return facts.all("scheduled/", FollowUpScheduled.class).stream()
                .map(Stated::what)
                .sorted(Comparator.<FollowUpScheduled, LocalDate>comparing(
                                it -> it.due().earliest())
                        .thenComparing(it -> it.due().latest())
                        .thenComparing(it -> it.what().value())
                        .thenComparingInt(FollowUpScheduled::followUp))
                .map(it -> followUp(it, facts.one("completed/" + it.followUp(), FollowUpCompleted.class)))
                .toList();
    }

    private static CaseAnswer.FollowUpAnswer followUp(
            FollowUpScheduled it, @Nullable Stated<FollowUpCompleted> completed) {
        return new CaseAnswer.FollowUpAnswer(
                it.followUp(),
                it.what(),
                it.due(),
                it.responsible(),
                completed == null ? null : completed.what().completedOn(),
                completed == null ? null : completed.what().note());
    }

    private static List<CaseAnswer.RestrictionAnswer> restrictions(Facts facts) {
        return facts.all("restriction/", AccessRestricted.class).stream()
                .map(Stated::what)
                .sorted(Comparator.comparing(it -> it.scope().toString()))
                .map(it -> new CaseAnswer.RestrictionAnswer(it.scope(), it.reason(), it.publicTitle()))
                .toList();
    }
}
