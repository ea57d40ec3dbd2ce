package dk.sagsgang.events.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the events that are read with the leaves that were sealed, in order. As long as each is where it was sealed
 * nothing is kept of it; from the first that is not, all are kept until the end and then aligned at once.
 */
final class EventAudit {

    private final SealedLeaves leaves;
    private final EventSequence sequence;
    private @Nullable List<Arrival> arrivals;
    private int inPlace;
    private long read;

    EventAudit(SealedLeaves leaves, EventSequence sequence) {
        this.leaves = leaves;
        this.sequence = sequence;
    }

    /** Takes the next lines; those that are none of an event are the caller's. */
    void accept(EventBatch batch, long firstLine) {
        for (int i = 0; i < batch.count; i++) {
            if (batch.others.isEmpty() || !batch.others.containsKey(i)) {
                read++;
                accept(batch, i, firstLine + i);
            }
        }
    }

    /** How many lines of events there were, readable or not. */
    long read() {
        return read;
    }

    /** Aligns what did not come as it was sealed. */
    EventAlignment finish(Faults faults, boolean cutOff) {
        EventAlignment alignment = new EventAlignment(leaves, sequence, faults, inPlace);
        alignment.align(arrivals == null ? List.of() : arrivals, cutOff);
        return alignment;
    }

    private void accept(EventBatch batch, int i, long line) {
        int hash = i * NodeHash.BYTES;
        String damage = batch.damages.isEmpty() ? null : batch.damages.get(i);
        if (arrivals == null && damage == null && inPlace < leaves.size() && leaves.is(inPlace, batch.leaves, hash)) {
            long position = inPlace + 1L;
            sequence.position(position, batch.positions[i], line);
            sequence.follow(position, batch.streams.get(i), batch.versions[i]);
            inPlace++;
            return;
        }
        if (arrivals == null) {
            arrivals = new ArrayList<>();
        }
        arrivals.add(new Arrival(
                line,
                damage == null ? leaves.find(batch.leaves, hash) : -1,
                batch.positions[i],
                batch.streams.get(i),
                batch.versions[i],
                Arrays.copyOfRange(batch.leaves, hash, hash + NodeHash.BYTES),
                damage));
    }
}
