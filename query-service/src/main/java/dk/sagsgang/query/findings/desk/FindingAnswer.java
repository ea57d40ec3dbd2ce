package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.OnRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding with its evidence: the events that caused it, in the order of the ledger, each down to its source lines. */
record FindingAnswer(
        String finding,
        String dismissAs,
        String rule,
        State state,
        String caseId,
        @Nullable String caseNumber,
        FindingLine.@Nullable Committee committee,
        FindingLine.Said title,
        FindingLine.Said sentence,
        LocalDate from,
        long raisedAt,
        FindingLine.@Nullable Resolved resolved,
        FindingLine.@Nullable Dismissed dismissed,
        List<Evidence> evidence) {

    static FindingAnswer of(Kept kept, LocalDate day) {
        FindingLine it = FindingLine.of(kept, day);
        return new FindingAnswer(
                it.finding(),
                it.dismissAs(),
                it.rule(),
                it.state(),
                it.caseId(),
                it.caseNumber(),
                it.committee(),
                it.title(),
                it.sentence(),
                it.from(),
                it.raisedAt(),
                it.resolved(),
                it.dismissed(),
                kept.finding().causes().stream().map(Evidence::of).toList());
    }

    /** One of the events; without a document where it was stated live. */
    record Evidence(
            EventId event,
            String type,
            String stream,
            long version,
            long position,
            LocalDate statedOn,
            @Nullable Sha256 document,
            @Nullable Integer item,
            List<LineRange> lines) {
        private static Evidence of(OnRecord it) {
            return new Evidence(
                    it.id(),
                    it.type(),
                    it.stream().kind().written() + "/" + it.stream().name(),
                    it.version(),
                    it.position(),
                    it.source().statedOn(),
                    it.source().document(),
                    it.source().item(),
                    it.source().lines());
        }
    }
}
