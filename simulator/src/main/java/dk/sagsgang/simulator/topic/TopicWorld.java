package dk.sagsgang.simulator.topic;

import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.Wire;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ConcurrentTransactionsException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * A topic of one partition as its brokers keep it. Every record belongs to a transaction; its end takes an offset of its
 * own, and until then nothing from the transaction's first record on is shown to readers of committed records. Of the one
 * transactional id only the last who claimed it is heard. A decision to commit counts at once and shows a while later.
 */
public final class TopicWorld {

    private static final long TRANSACTION_TIMEOUT = Spans.millis(60_000);

    private final Schedule schedule;
    private final Wire.Server server;
    private final List<Slot> log = new ArrayList<>();
    private final List<Transaction> unfinished = new ArrayList<>();
    private final Group group;
    private int epoch;
    private long committedCount;
    private @Nullable Transaction current;

    public TopicWorld(Schedule schedule, Wire wire) {
        this.schedule = schedule;
        this.server = wire.server("topic", 8_000);
        this.group = new Group(schedule);
    }

    /** What stands at an offset: a record, or the end of a transaction. */
    record Slot(@Nullable ProducerRecord<byte[], byte[]> content, Transaction transaction) {}

    enum State {
        OPEN,
        ENDING,
        COMMITTED,
        ABORTED
    }

    /** A transaction, with the number of the next record that belongs to it. */
    static final class Transaction {

        private final int epoch;
        private State state = State.OPEN;
        private long firstOffset = Long.MAX_VALUE;
        private int nextSequence;

        Transaction(int epoch) {
            this.epoch = epoch;
        }

        State state() {
            return state;
        }
    }

    public Wire.Server server() {
        return server;
    }

    public Group group() {
        return group;
    }

    /** The values of all committed records in order. */
    public List<ProducerRecord<byte[], byte[]>> committed() {
        List<ProducerRecord<byte[], byte[]>> committed = new ArrayList<>();
        for (Slot slot : log) {
            if (slot.content != null && slot.transaction.state == State.COMMITTED) {
                committed.add(slot.content);
            }
        }
        return committed;
    }

    public long committedCount() {
        return committedCount;
    }

    public boolean isSettled() {
        return unfinished.isEmpty();
    }

    /** A stranger writes something and takes it back after a while. */
    public void disturb() {
        Transaction strange = new Transaction(-1);
        schedule.note("a stranger writes");
        write(strange, new ProducerRecord<>("strange", new byte[] {1}));
        schedule.later(
                Spans.drawn(schedule.random(), 1, 3_000), "stranger's abort", () -> finish(strange, State.ABORTED));
    }

    long end() {
        return log.size();
    }

    /** Up to where readers of committed records may read. */
    long committedEnd() {
        return unfinished.stream().mapToLong(it -> it.firstOffset).min().orElse(log.size());
    }

    Slot at(long offset) {
        return log.get((int) offset);
    }

    /** Ends what a predecessor left open and shuts him out; returns the epoch of the new one. */
    int claim() {
        Transaction before = current;
        if (before != null && before.state == State.ENDING) {
            throw new ConcurrentTransactionsException("The last transaction is ending.");
        }
        epoch++;
        if (before != null && before.state == State.OPEN) {
            finish(before, State.ABORTED);
        }
        current = null;
        return epoch;
    }

    Transaction begin(int claimed) {
        Transaction before = current;
        if (claimed != epoch) {
            throw new ProducerFencedException("There is a newer producer.");
        }
        if (before != null && before.state == State.ENDING) {
            throw new ConcurrentTransactionsException("The last transaction is ending.");
        }
        if (before == null || before.state != State.OPEN) {
            Transaction begun = new Transaction(claimed);
            current = begun;
            schedule.later(TRANSACTION_TIMEOUT, "transaction timeout", () -> {
                if (begun.state == State.OPEN) {
                    epoch++;
                    finish(begun, State.ABORTED);
                }
            });
            return begun;
        }
        return before;
    }

    /** Writes records from a number on; those that were written before are passed over. */
    boolean write(Transaction transaction, int sequence, List<ProducerRecord<byte[], byte[]>> records) {
        if (transaction.epoch != epoch || transaction.state != State.OPEN) {
            throw new InvalidProducerEpochException("There is a newer producer, or the transaction has ended.");
        }
        if (sequence < transaction.nextSequence) {
            return false;
        }
        if (sequence > transaction.nextSequence) {
            throw new InvalidProducerEpochException("A record before this one is missing.");
        }
        records.forEach(it -> write(transaction, it));
        transaction.nextSequence += records.size();
        return true;
    }

    /** Decides the end of a transaction; that it has ended shows a while later. */
    boolean end(Transaction transaction, boolean commit) {
        if (transaction.epoch != epoch) {
            throw new ProducerFencedException("There is a newer producer.");
        }
        if (transaction.state == State.OPEN) {
            transaction.state = State.ENDING;
            schedule.later(
                    Spans.drawn(schedule.random(), 1, 50),
                    "marker",
                    () -> finish(transaction, commit ? State.COMMITTED : State.ABORTED));
            return true;
        }
        return false;
    }

    private void write(Transaction transaction, ProducerRecord<byte[], byte[]> content) {
        if (transaction.firstOffset == Long.MAX_VALUE) {
            transaction.firstOffset = log.size();
            unfinished.add(transaction);
        }
        log.add(new Slot(content, transaction));
    }

    private void finish(Transaction transaction, State state) {
        transaction.state = state;
        if (state == State.COMMITTED) {
            committedCount += transaction.nextSequence;
        }
        if (unfinished.remove(transaction)) {
            log.add(new Slot(null, transaction));
        }
    }
}
