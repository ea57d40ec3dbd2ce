package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AmendAgreement;
import dk.sagsgang.command.cases.CiteDecision;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.ExtendAgreement;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.ReadAgreement;
import dk.sagsgang.command.minutes.ReadCitation;
import dk.sagsgang.command.minutes.ReadExtension;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans what the prose tells: agreements entered, stated more fully and extended, and earlier decisions cited. */
final class AgreementPlanner {

    private static final AgreementTerms NOTHING =
            new AgreementTerms(null, null, null, null, null, null, null, List.of());

    private final AuthorityId authority;
    private final Reading reading;
    private final OnRecord record;
    private final LocalDate day;
    private final ReaderDoubts doubted;
    private final List<Step> steps;
    private final List<Doubt> doubts;
    private final Map<List<Object>, AgreementOnRecord> planned = new HashMap<>();

    AgreementPlanner(Planning planning) {
        this.authority = planning.authority();
        this.reading = planning.reading();
        this.record = planning.record();
        this.day = planning.day();
        this.doubted = planning.doubted();
        this.steps = planning.steps();
        this.doubts = planning.doubts();
    }

    void plan(ItemPlanner items) {
        Set<Object> cited = new HashSet<>();
        for (ReadCitation citation : reading.citations()) {
            ItemPlanner.Placed where = items.placed(citation.item());
            CiteDecision cite = cite(citation);
            if (isNews(where.caseId(), cite) && cited.add(List.of(where.caseId(), cite))) {
                add(
                        where.caseId(),
                        citation.item(),
                        cite,
                        "Henvisning: " + cite.text(),
                        List.of(citation.lines()),
                        citation.doubts());
            }
        }
        for (ReadAgreement agreement : reading.agreements()) {
            ItemPlanner.Placed where = items.placed(agreement.item());
            AgreementOnRecord before = known(where.caseId(), agreement);
            AgreementOnRecord entered = enter(agreement, where, before);
            ReadExtension extension = agreement.extension();
            planned.put(
                    List.of(where.caseId(), agreement.id()),
                    extension == null ? entered : extend(agreement, extension, where, entered));
        }
    }

    /** What is on record of an agreement once the steps so far are carried out: two items may tell of the same one. */
    private @Nullable AgreementOnRecord known(CaseId caseId, ReadAgreement agreement) {
        AgreementOnRecord earlier = planned.get(List.of(caseId, agreement.id()));
        return earlier != null ? earlier : record.caseOf(caseId).agreements().get(agreement.id());
    }

    private AgreementOnRecord enter(
            ReadAgreement agreement, ItemPlanner.Placed where, @Nullable AgreementOnRecord before) {
        Text partner = agreement.terms().partner();
        String name = partner == null ? agreement.id().value() : partner.value();
        if (before == null) {
            add(
                    where.caseId(),
                    agreement.item(),
                    new EnterAgreement(agreement.id(), agreement.terms()),
                    "Aftale med " + name,
                    agreement.lines(),
                    doubted(agreement));
            return new AgreementOnRecord(List.of(), List.of()).with(day, agreement.terms());
        }
        AgreementTerms news = before.news(day, agreement.terms());
        if (news.equals(NOTHING)) {
            return before;
        }
        add(
                where.caseId(),
                agreement.item(),
                new AmendAgreement(agreement.id(), news),
                "Aftalen med " + name + " oplyses nærmere",
                agreement.lines(),
                doubted(agreement));
        return before.with(day, news);
    }

    /** An extension that is only told may be one that was agreed before; what was agreed later it cannot be. */
    private AgreementOnRecord extend(
            ReadAgreement agreement, ReadExtension extension, ItemPlanner.Placed where, AgreementOnRecord before) {
        AgendaItem decidedAt = extension.decided() ? where.item() : null;
        boolean recorded = before.extensions().stream()
                .anyMatch(it -> decidedAt != null
                        ? decidedAt.equals(it.decidedAt())
                        : it.agreedOn().equals(day));
        if (recorded) {
            return before;
        }
        List<Doubt> why = new ArrayList<>();
        if (decidedAt == null
                && before.extensions().stream().anyMatch(it -> it.agreedOn().isBefore(day))) {
            why.add(new Doubt(
                    "EXTENSION_TOLD_AGAIN",
                    agreement.item(),
                    "agreements",
                    "Forlængelsen er kun omtalt, og en forlængelse står der allerede; er det den samme?",
                    extension.lines().isEmpty() ? null : extension.lines().getFirst()));
            doubts.addAll(why);
        }
        String reason = extension.reason();
        add(
                where.caseId(),
                agreement.item(),
                new ExtendAgreement(
                        agreement.id(),
                        day,
                        extension.by(),
                        extension.expires(),
                        extension.provisional(),
                        decidedAt,
                        reason == null ? null : new Text(reason)),
                "Aftalen forlænges",
                extension.lines(),
                why);
        return why.isEmpty() ? before.withExtension(day, decidedAt) : before;
    }

    private CiteDecision cite(ReadCitation citation) {
        var name = reading.committee();
        CommitteeCode own = reading.committeeCode();
        CommitteeCode committee = own != null && name != null && name.value().equals(citation.committee())
                ? own
                : Codes.committee(citation.code() == null ? citation.committee() : citation.code());
        Integer number = citation.itemNumber();
        return new CiteDecision(
                citation.decidedOn(),
                committee,
                number,
                new Text(citation.committee() + " " + Codes.danish(citation.decidedOn())
                        + (number == null ? "" : ", punkt " + number)),
                null);
    }

    private boolean isNews(CaseId caseId, CiteDecision it) {
        return !record.caseOf(caseId)
                .citations()
                .contains(
                        new EarlierDecisionCited(it.decidedOn(), it.committee(), it.number(), it.text(), it.outcome()));
    }

    private List<Doubt> doubted(ReadAgreement agreement) {
        return reading.items().stream()
                .filter(item -> item.position() == agreement.item())
                .flatMap(item -> doubted.of(ReaderDoubts.Part.AGREEMENT, item).stream())
                .toList();
    }

    private void add(
            CaseId caseId, int item, Object command, String summary, List<LineRange> lines, List<Doubt> doubted) {
        steps.add(new Step(StreamId.of(authority, caseId), command, item, lines, summary, doubted));
    }
}
