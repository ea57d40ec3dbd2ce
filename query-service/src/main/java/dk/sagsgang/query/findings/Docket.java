package dk.sagsgang.query.findings;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.RestrictionScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A case with the meetings and committees it has met, as some of their events tell it: what the rules look at. What was
 * annulled among these events does not count. Statements are kept with the event that made them, so that a rule can name
 * its causes.
 */
final class Docket {
    final Patience patience;
    final Map<AgendaItem, Item> items = new LinkedHashMap<>();
    final Map<AgreementId, List<Said<AgreementTerms>>> terms =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    final Map<AgreementId, List<Said<AgreementExtended>>> extensions = new LinkedHashMap<>();
    final Map<AgreementId, Said<AgreementMovedToOperation>> operation = new LinkedHashMap<>();
    final Set<AgreementId> terminated = new HashSet<>();
    final List<Said<FundingAllotted>> allotments = new ArrayList<>();
    final Map<Integer, Said<FrameSet>> frames = new TreeMap<>();
    final List<Said<CaseTransferred>> transfers = new ArrayList<>();
    final List<Said<EarlierDecisionCited>> citations = new ArrayList<>();
    final Set<Integer> openFollowUps = new LinkedHashSet<>();
    final Map<MeetingId, Meeting> meetings = new LinkedHashMap<>();
    final Map<CommitteeCode, Said<CommitteeDissolved>> dissolved = new LinkedHashMap<>();
    boolean closed;

    /** What of it not everybody may see. */
    final Set<RestrictionScope> restrictions = new HashSet<>();

    /** Null before the case was opened. */
    @Nullable
    String number;

    /** The event of the case's own course that was stated last. */
    @Nullable
    OnRecord lastOfCourse;

    private Docket(Patience patience) {
        this.patience = patience;
    }

    /** The events are those of one case, its meetings and its committees, in the order of their positions. */
    static Docket of(Collection<OnRecord> events, Patience patience) {
        Set<String> annulled = annulled(List.copyOf(events));
        Docket docket = new Docket(patience);
        for (OnRecord it : events) {
            if (!annulled.contains(it.id().value())) {
                docket.take(it);
            }
        }
        return docket;
    }

    /** Backwards, since only a later fact can annul an earlier one, and an annulled annulment counts for nothing. */
    static Set<String> annulled(List<OnRecord> events) {
        Set<String> annulled = new HashSet<>();
        for (OnRecord it : events.reversed()) {
            if (it.event() instanceof FactAnnulled annulment
                    && !annulled.contains(it.id().value())) {
                annulled.add(annulment.fact().value());
            }
        }
        return annulled;
    }

    /** The agreement as the calculation of the expiry takes it, with its first so many extensions in their order. */
    AgreementHistory history(AgreementId agreement) {
        Said<AgreementMovedToOperation> moved = operation.get(agreement);
        return new AgreementHistory(
                new dk.sagsgang.events.statements.Statements<>(terms.getOrDefault(agreement, List.of()).stream()
                        .map(Docket::plain)
                        .toList()),
                extensions.getOrDefault(agreement, List.of()).stream()
                        .map(Docket::plain)
                        .toList(),
                moved == null ? null : plain(moved));
    }

    /** The event that an extension was told by. */
    OnRecord told(AgreementId agreement, AgreementExtended extension, long position) {
        return extensions.getOrDefault(agreement, List.of()).stream()
                .filter(it -> it.in().position() == position && it.what().equals(extension))
                .findFirst()
                .orElseThrow()
                .in();
    }

    private static <T> dk.sagsgang.events.statements.Stated<T> plain(Said<T> said) {
        return new dk.sagsgang.events.statements.Stated<>(
                said.what(), said.on(), said.in().position());
    }

    /** One more event, which annuls nothing and comes after those taken. */
    void take(OnRecord it) {
        switch (it.event()) {
            case CaseEvent event -> take(event, it);
            case MeetingEvent event -> meeting(it).take(event, it);
            case CommitteeEvent event -> {
                if (event instanceof CommitteeDissolved end) {
                    dissolved.put(new CommitteeCode(it.stream().name()), new Said<>(end, it));
                }
            }
            default -> throw new IllegalStateException("A " + it.type() + " is no fact of a case or its meetings.");
        }
    }

    private Meeting meeting(OnRecord it) {
        return meetings.computeIfAbsent(new MeetingId(it.stream().name()), name -> new Meeting());
    }

    private void take(CaseEvent event, OnRecord it) {
        if (isOfCourse(event) && (lastOfCourse == null || !it.statedOn().isBefore(lastOfCourse.statedOn()))) {
            lastOfCourse = it;
        }
        switch (event) {
            case CaseOpened opening -> number = opening.number().value();
            case CasePlacedOnAgenda placed -> items.put(placed.item(), new Item(new Said<>(placed, it)));
            case CaseRemovedFromAgenda removed -> items.remove(removed.item());
            case RecommendationProposed proposed -> {
                at(proposed.item(), item -> item.proposed.put(proposed.recommendation(), new Said<>(proposed, it)));
            }
            case RecommendationAmended amended -> {
                at(amended.item(), item -> item.amended.put(amended.recommendation(), amended));
            }
            case RecommendationWithdrawn withdrawn -> {
                at(withdrawn.item(), item -> item.withdrawn.add(withdrawn.recommendation()));
            }
            case DecisionRecorded recorded -> {
                at(recorded.item(), item -> item.recorded = new Said<>(recorded, it));
            }
            case DecisionCorrected corrected -> {
                at(corrected.item(), item -> item.corrections.add(new Said<>(corrected, it)));
            }
            case DecisionHalted halted -> {
                at(halted.item(), item -> item.halted = true);
            }
            case AgreementEntered entered -> add(terms, entered.agreement(), new Said<>(entered.terms(), it));
            case AgreementAmended amended -> add(terms, amended.agreement(), new Said<>(amended.terms(), it));
            case AgreementExtended extended -> add(extensions, extended.agreement(), new Said<>(extended, it));
            case AgreementTerminated ended -> terminated.add(ended.agreement());
            case AgreementMovedToOperation moved -> operation.put(moved.agreement(), new Said<>(moved, it));
            case FundingAllotted allotted -> allotments.add(new Said<>(allotted, it));
            case FrameSet frame ->
                frames.merge(
                        frame.year(),
                        new Said<>(frame, it),
                        (before, after) -> Said.order().compare(after, before) > 0 ? after : before);
            case CaseTransferred transferred -> transfers.add(new Said<>(transferred, it));
            case EarlierDecisionCited cited -> citations.add(new Said<>(cited, it));
            case FollowUpScheduled scheduled -> openFollowUps.add(scheduled.followUp());
            case FollowUpCompleted completed -> openFollowUps.remove(completed.followUp());
            case CaseClosed end -> closed = true;
            case CaseReopened again -> closed = false;
            case CaseRenamed no -> {}
            case CaseworkerAssigned no -> {}
            case BriefSubmitted no -> {}
            case IndicatorReported no -> {}
            case DocumentAttached no -> {}
            case AccessRestricted restricted -> restrictions.add(restricted.scope());
            case RestrictionLifted lifted -> restrictions.remove(lifted.scope());
            case FactAnnulled no -> {}
            case FindingDismissed no -> {}
        }
    }

    /** What is said of the record itself does not move the case. */
    private static boolean isOfCourse(CaseEvent event) {
        return !(event instanceof FindingDismissed || event instanceof FactAnnulled);
    }

    /** What is told of an item that is on no agenda any more has no effect. */
    private void at(AgendaItem place, Consumer<Item> told) {
        Item item = items.get(place);
        if (item != null) {
            told.accept(item);
        }
    }

    private static <T> void add(Map<AgreementId, List<Said<T>>> to, AgreementId agreement, Said<T> said) {
        to.computeIfAbsent(agreement, it -> new ArrayList<>()).add(said);
    }

    /** The committee that has the case; null where none ever had it. */
    @Nullable
    CommitteeCode committee() {
        return CommitteeInCharge.on(
                LocalDate.MAX,
                items.values().stream().map(it -> it.placed.what()).toList(),
                transfers.stream().map(Said::what).toList());
    }

    /** Whether any of it is closed or restricted, so that its words are not for everybody. */
    boolean isWithheld() {
        return !restrictions.isEmpty()
                || items.values().stream().anyMatch(it -> it.placed.what().openness() == Openness.CLOSED);
    }

    /** Whether a decision that settles something was taken on a day after another, or is cited from such a day. */
    boolean wasDecidedAfter(LocalDate day) {
        return items.values().stream().filter(Item::isSettled).anyMatch(it -> isBindingAfter(it, day))
                || citations.stream()
                        .anyMatch(it -> it.what().decidedOn().earliest().isAfter(day));
    }

    /** Whether it was only proposed, and its case rejected the day it was stated or later. */
    boolean fellWithRejection(Said<FundingAllotted> allotment) {
        return allotment.what().stage() == AllotmentStage.PROPOSED
                && items.values().stream()
                        .filter(it -> !it.day().isBefore(allotment.on()))
                        .map(Item::decision)
                        .anyMatch(it -> it != null && it.outcome() == Outcome.REJECTED);
    }

    private static boolean isBindingAfter(Item item, LocalDate day) {
        Said<DecisionRecorded> recorded = item.recorded;
        var decision = item.decision();
        return recorded != null
                && decision != null
                && decision.outcome().isBinding()
                && !decision.procedural()
                && recorded.what().decidedOn().isAfter(day);
    }
}
