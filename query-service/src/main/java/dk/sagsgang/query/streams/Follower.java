package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.streams.EventTopics.Reading;
import dk.sagsgang.query.streams.StreamedEvent.Changed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the stream of an authority that another instance takes in: reads its topic, and never beyond the place that the
 * views have reached, which it asks for ten times a second.
 */
final class Follower implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 100;

    private final AuthorityId authority;
    private final EventTopics topics;
    private final ToLongFunction<AuthorityId> applied;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Streams.@Nullable Channel channel;
    private long seen;

    /** Reads from topics where it keeps its turn as long as it likes. */
    Follower(AuthorityId authority, EventTopics topics, ToLongFunction<AuthorityId> applied) {
        this.authority = authority;
        this.topics = topics;
        this.applied = applied;
    }

    void start(Streams.Channel into) {
        channel = into;
        Thread.ofVirtual().name("follower-" + authority).start(this);
    }

    void close() {
        stopping.countDown();
    }

    @Override
    public void run() {
        Streams.Channel into = channel;
        if (into == null) {
            return;
        }
        while (stopping.getCount() > 0) {
            try {
                follow(into);
            } catch (StreamEnded | RuntimeException e) {
                log.warn("The stream of {} waits: {}", authority, e.getMessage());
                pause(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void follow(Streams.Channel into) throws StreamEnded, InterruptedException {
        AuthorityStream stream = into.stream();
        if (!stream.hasBegun()) {
            stream.begin(applied.applyAsLong(authority));
            into.announcer().knock();
        }
        try (Reading topic = topics.open(authority, stream.tail().head() + 1, PATIENCE)) {
            while (topic != null && stopping.getCount() > 0) {
                List<StreamedEvent> next = new ArrayList<>();
                for (CloudEventRecord event : topic.next()) {
                    next.add(new StreamedEvent(event.position(), event, changed(event)));
                }
                for (StreamedEvent event : next) {
                    if (!isApplied(event.position())) {
                        return;
                    }
                    stream.append(List.of(event));
                    into.announcer().knock();
                }
            }
        }
    }

    /** Waits until the views have reached the position; false where it was stopped before. */
    private boolean isApplied(long position) {
        while (stopping.getCount() > 0) {
            if (position > seen) {
                seen = applied.applyAsLong(authority);
            }
            if (position <= seen) {
                return true;
            }
            pause(LOOK_MILLIS);
        }
        return false;
    }

    private void pause(long millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                log.debug("The stream of {} is followed no more", authority);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Changed> changed(CloudEventRecord event) {
        StreamId of = event.stream();
        return of.kind() == StreamId.Kind.CASE ? List.of(new Changed(of, event.position())) : List.of();
    }
}
