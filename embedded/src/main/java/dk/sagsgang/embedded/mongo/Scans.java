package dk.sagsgang.embedded.mongo;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often a question could not be answered from an index or from the order of storing. */
final class Scans {
    private final LongAdder count = new LongAdder();

    void add() {
        count.increment();
    }

    long count() {
        return count.sum();
    }
}
