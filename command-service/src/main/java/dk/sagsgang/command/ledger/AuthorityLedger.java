package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The parts of one authority's ledger: its head, its end in memory, and those who read and append. */
record AuthorityLedger(Head head, Tail tail, CommitReader reader, Appender appender) {

    private static final int TAIL_BYTES = 4_000_000;

    static AuthorityLedger open(
            AuthorityId authority, CommitStore store, TurnStore turnStore, String process, Runnable onAppend) {
        Head head = new Head(store);
        Tail tail = new Tail(TAIL_BYTES);
        Pauses pauses = time -> LockSupport.parkNanos(time.toNanos());
        Turns turns = new Turns(turnStore, head, process, System::nanoTime, pauses);
        GroupCommit writer = new GroupCommit(store, head, tail, turns, System::nanoTime, pauses, onAppend);
        return new AuthorityLedger(
                head, tail, new CommitReader(authority, store, head, pauses), new Appender(authority, writer, turns));
    }

    /** See {@link Ledger#read}. */
    List<RecordedEvent> read(long fromPosition, int atMost) {
        List<RecordedEvent> recent = tail.read(fromPosition, atMost);
        return recent.isEmpty() ? reader.byPosition(fromPosition, atMost) : recent;
    }
}
