package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;

/**
 * The rule that the simulated commands keep: streams come in pairs, and the two of a pair have at most {@value #MOST}
 * events together. Who looks at one of them alone, or at both as they were once, breaks it.
 */
final class Rule {

    private static final long MOST = 12;

    private Rule() {}

    static StreamId stream(AuthorityId authority, int pair, int side) {
        return new StreamId(authority, StreamId.Kind.CASE, "par" + pair + "-" + side);
    }

    /** Whether one more event may follow these of both. */
    static boolean allows(long events) {
        return events < MOST;
    }

    /** The pair's first stream, which names the pair. */
    static StreamId pairOf(StreamId stream) {
        String name = stream.name();
        return new StreamId(stream.authority(), stream.kind(), name.substring(0, name.lastIndexOf('-')) + "-0");
    }
}
