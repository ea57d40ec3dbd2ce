package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A topic in memory that gives its records in pieces of random size, begins where it is told, and may be away. */
final class MemoryTopics implements EventTopics {
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Random random;
    private long first = 1;
    private boolean away;
    private int opened;

    MemoryTopics(Random random) {
        this.random = random;
    }

    void add(RecordedEvent event) {
        events.add(event);
    }

    RecordedEvent at(long position) {
        return events.get((int) position - 1);
    }

    long end() {
        return events.size();
    }

    /** What was before this position is lost. */
    void beginAt(long position) {
        first = position;
    }

    void goAway(boolean isAway) {
        away = isAway;
    }

    /** How often somebody began to read. */
    int opened() {
        return opened;
    }

    @Override
    public @Nullable Reading open(AuthorityId authority, long position, Duration patience) throws StreamEnded {
        requireThere();
        if (position < first) {
            throw new StreamEnded(Reason.HISTORY_LOST, "Lost.");
        }
        opened++;
        long begin = Math.max(first, position - random.nextInt(3));
        return new Reading() {
            private long next = begin;

            @Override
            public Iterable<CloudEventRecord> next() throws StreamEnded {
                requireThere();
                List<CloudEventRecord> some = new ArrayList<>();
                for (int i = random.nextInt(7); i >= 0 && next <= events.size(); i--) {
                    some.add(taken(at(next++)));
                }
                return some;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public long firstPosition(AuthorityId authority) {
        return first;
    }

    @Override
    public boolean areWaitedFor() {
        return random.nextBoolean();
    }

    static CloudEventRecord taken(RecordedEvent event) {
        return CloudEventRecord.of(CloudEventHeaders.write(event), event.payload());
    }

    private void requireThere() throws StreamEnded {
        if (away) {
            throw new StreamEnded(Reason.TOPIC_AWAY, "Away.");
        }
    }
}
