package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AnnulFact;
import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What one document recorded about cases: found by its digest, and annulled by further facts. */
final class RecordedFacts {

    private final Streams streams;
    private final Order order;
    private final Sha256 document;

    /** The order is the one to the import. */
    RecordedFacts(Streams streams, Order order) {
        this.streams = streams;
        this.order = order;
        this.document = new Sha256(order.stream().name());
    }

    /** Annuls everything of a case that goes back to the document, newest first. The opening of the case stays. */
    void annulAll(StreamId caseStream, Text reason) {
        for (CaseOnRecord.Fact fact : standing(caseStream).reversed()) {
            if (!(fact.event() instanceof CaseOpened)) {
                annul(fact, caseStream, reason);
            }
        }
    }

    /**
     * Annuls what one fact came to. It is told from its neighbours by item and lines, and by its place among those that
     * have the same: {@code peers} are all recorded facts of that stream, item and lines in the order they were recorded.
     */
    void annulOne(ReadFact fact, StreamId stream, List<ReadFact> peers, Text reason) {
        if (stream.kind() != StreamId.Kind.CASE) {
            throw new Rejected(
                    Reason.FACT_STANDS, "Facts of cases alone are annulled; this one is about " + stream + ".", "fact");
        }
        List<CaseOnRecord.Fact> found = standing(stream).stream()
                .filter(it -> Objects.equals(it.source().item(), fact.item())
                        && it.source().lines().equals(fact.lines()))
                .toList();
        int place = peers.indexOf(fact);
        if (found.size() != peers.size() || place < 0) {
            throw new Rejected(
                    Reason.FACT_STANDS,
                    "What this came to cannot be told from what stands beside it; annul it in the case.",
                    "fact");
        }
        CaseOnRecord.Fact one = found.get(place);
        if (one.event() instanceof CaseOpened) {
            throw new Rejected(Reason.FACT_STANDS, "That a case was opened is not annulled.", "fact");
        }
        annul(one, stream, reason);
    }

    private List<CaseOnRecord.Fact> standing(StreamId caseStream) {
        List<CaseOnRecord.Fact> facts = LedgerRecord.facts(streams, caseStream);
        Set<EventId> annulled = new HashSet<>();
        for (CaseOnRecord.Fact fact : facts) {
            if (fact.event() instanceof FactAnnulled it) {
                annulled.add(it.fact());
            }
        }
        return facts.stream()
                .filter(it -> document.equals(it.document()))
                .filter(it -> !annulled.contains(it.id()) && !(it.event() instanceof FactAnnulled))
                .toList();
    }

    /** Refused where someone has built on the fact, and then says which case that is. */
    private void annul(CaseOnRecord.Fact fact, StreamId caseStream, Text reason) {
        try {
            streams.handle(new AnnulFact(fact.id(), reason), order.onBehalf(caseStream));
        } catch (Rejected refused) {
            throw new Rejected(
                    refused.reason(),
                    "Nothing is undone: in case " + caseStream.name() + ", "
                            + fact.event().getClass().getSimpleName() + " " + fact.id() + " stays. "
                            + refused.detail());
        }
    }
}
