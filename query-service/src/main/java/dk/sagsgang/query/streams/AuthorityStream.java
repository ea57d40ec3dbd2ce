package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.streams.EventTopics.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One authority's events as they are streamed: the tail that the intake feeds, what lies before it in the topic, and
 * the committees that cases have been with. What lies before the tail, and the committees, are read when they are first
 * needed, by whoever needs them.
 */
final class AuthorityStream {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final AuthorityId authority;
    private final EventTopics topics;
    private final Tail tail;
    private final Memberships memberships = new Memberships();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean membershipsWanted;
    private volatile boolean begun;
    private volatile boolean ended;
    private volatile long filledFor;
    private volatile long liveAfter;

    AuthorityStream(AuthorityId authority, EventTopics topics, Tail tail) {
        this.authority = authority;
        this.topics = topics;
        this.tail = tail;
    }

    AuthorityId authority() {
        return authority;
    }

    EventTopics topics() {
        return topics;
    }

    Tail tail() {
        return tail;
    }

    Memberships memberships() {
        return memberships;
    }

    /** Whether the intake has said where it stands; until then nothing can be said of the head. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the authority is taken in elsewhere now. */
    boolean hasEnded() {
        return ended;
    }

    /**
     * The intake goes on after this position. It may be one that was streamed already, when the view store lost its
     * end; what is told again then is passed over.
     */
    synchronized void begin(long position) {
        if (!begun || position > tail.head()) {
            tail.beginAfter(position);
            filledFor = 0;
            liveAfter = position;
        }
        begun = true;
    }

    /** The cursor, or the head where it is negative and the stream has begun: who asks for nothing older begins there. */
    long fromHead(long cursor) {
        return cursor < 0 && hasBegun() ? tail.head() : cursor;
    }

    /** The position after which the tail knows the cases whose states changed; before it events alone are known. */
    long liveAfter() {
        return liveAfter;
    }

    void end() {
        ended = true;
    }

    /** Takes events that follow each other; those that were streamed already are passed over. */
    synchronized void append(List<StreamedEvent> events) {
        for (StreamedEvent event : events) {
            if (event.position() > tail.head()) {
                if (event.position() != tail.head() + 1) {
                    begin(event.position() - 1);
                }
                if (membershipsWanted) {
                    memberships.take(event.position(), event.stream(), event.naming());
                }
                tail.append(event);
            }
        }
    }

    /**
     * Reads into the tail what just precedes it, once after each beginning: so many clients who come back after a
     * restart need not read the topic each for himself. False where another is at it still.
     */
    boolean fillTail() throws StreamEnded, InterruptedException {
        long first = tail.first();
        if (filledFor != 0 || first == 1 || tail.room() == 0) {
            return true;
        }
        if (!reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            return filledFor != 0 || readTail(tail.first());
        } finally {
            reading.unlock();
        }
    }

    /** Whether the committees are known up to the position; reads on where they are not, for a while. */
    boolean knowsMemberships(long position) throws StreamEnded, InterruptedException {
        if (memberships.upTo() >= position) {
            return true;
        }
        membershipsWanted = true;
        if (!reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            return memberships.upTo() >= position || readMemberships();
        } finally {
            reading.unlock();
        }
    }

    private boolean readTail(long first) throws StreamEnded, InterruptedException {
        long from = Math.max(1, first - tail.room());
        List<StreamedEvent> older = new ArrayList<>();
        try (Reading topic = topics.open(authority, from, PATIENCE)) {
            if (topic == null) {
                return false;
            }
            long until = System.nanoTime() + TURN_NANOS;
            while (from + older.size() < first && System.nanoTime() - until < 0) {
                for (CloudEventRecord event : topic.next()) {
                    if (event.position() == from + older.size() && event.position() < first) {
                        older.add(new StreamedEvent(event.position(), event, List.of()));
                    }
                }
            }
        } catch (StreamEnded e) {
            if (e.reason() != StreamEnded.Reason.HISTORY_LOST) {
                throw e;
            }
        }
        tail.prepend(older);
        filledFor = first;
        return true;
    }

    private boolean readMemberships() throws StreamEnded, InterruptedException {
        try (Reading topic = topics.open(authority, memberships.upTo() + 1, PATIENCE)) {
            if (topic == null) {
                return false;
            }
            long until = System.nanoTime() + TURN_NANOS;
            while (memberships.upTo() < tail.head() && System.nanoTime() - until < 0) {
                for (CloudEventRecord event : topic.next()) {
                    memberships.take(event.position(), event.stream(), Naming.of(event));
                }
            }
        }
        return memberships.upTo() >= tail.head();
    }

    /** The event of the position as it is in the tail. */
    @Nullable
    StreamedEvent at(long position) {
        return tail.at(position);
    }
}
