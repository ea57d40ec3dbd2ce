package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.OctetBuffer;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.EventsInOrder;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.Wanted;
import dk.sagsgang.query.streams.EventTopics.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads events for those within this service who go through them at their own pace: from the tail, or from the topic. */
final class TailAndTopics implements EventsInOrder {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_OCTETS = 4 * 1024 * 1024;
    private static final int USUAL_OCTETS = 1_024;

    private final Streams streams;
    private final Positions applied;

    TailAndTopics(Streams streams, Positions applied) {
        this.streams = streams;
        this.applied = applied;
    }

    @Override
    public boolean areHere(AuthorityId authority) {
        return applied.knows(authority);
    }

    @Override
    public long head(AuthorityId authority) {
        return applied.of(authority);
    }

    @Override
    public void awaitAfter(AuthorityId authority, long position) {
        applied.await(authority, position + 1, A_MOMENT);
    }

    @Override
    public Run after(AuthorityId authority, long position, Wanted wanted, int most)
            throws Unreadable, InterruptedException {
        AuthorityStream stream = streams.of(authority).stream();
        Collected collected = new Collected(stream, EventFilter.of(wanted), position, most);
        long head = stream.tail().head();
        try {
            if (!stream.hasBegun() || position >= head || !collected.canFilter(head)) {
                return collected.run();
            }
            if (stream.tail().holds(position + 1)) {
                collected.takeTail(head);
            } else {
                collected.takeTopic(head);
            }
            return collected.run();
        } catch (StreamEnded e) {
            throw new Unreadable(e.reason() == StreamEnded.Reason.HISTORY_LOST, String.valueOf(e.getMessage()), e);
        }
    }

    /** What one question has found so far. */
    private static final class Collected {
        private final AuthorityStream stream;
        private final EventFilter filter;
        private final int most;
        private final List<Told> events = new ArrayList<>();
        private long upTo;
        private long octets;

        Collected(AuthorityStream stream, EventFilter filter, long upTo, int most) {
            this.stream = stream;
            this.filter = filter;
            this.upTo = upTo;
            this.most = most;
        }

        Run run() {
            return new Run(events, upTo);
        }

        boolean canFilter(long head) throws StreamEnded, InterruptedException {
            return !filter.asksForCommittees() || stream.knowsMemberships(head);
        }

        void takeTail(long head) {
            while (upTo < head && hasRoom()) {
                StreamedEvent event = stream.at(upTo + 1);
                if (event == null) {
                    return;
                }
                if (filter.wants(event, stream.memberships())) {
                    add(event.frame().json());
                } else {
                    upTo++;
                }
            }
        }

        void takeTopic(long head) throws StreamEnded, InterruptedException {
            try (Reading topic = stream.topics().open(stream.authority(), upTo + 1, PATIENCE)) {
                long until = System.nanoTime() + TURN_NANOS;
                while (topic != null && upTo < head && hasRoom() && System.nanoTime() - until < 0) {
                    for (CloudEventRecord event : topic.next()) {
                        if (event.position() > head || !hasRoom()) {
                            break;
                        }
                        take(event);
                    }
                }
            }
        }

        private void take(CloudEventRecord event) throws StreamEnded {
            long position = event.position();
            if (position > upTo + 1) {
                throw new StreamEnded(
                        StreamEnded.Reason.HISTORY_LOST, "Position " + (upTo + 1) + " is missing in what is stored.");
            }
            if (position <= upTo) {
                return;
            }
            if (filter.wants(event, position, stream.memberships())) {
                OctetBuffer json = new OctetBuffer(USUAL_OCTETS);
                event.writeTo(json);
                add(json.toArray());
            } else {
                upTo = position;
            }
        }

        private boolean hasRoom() {
            return events.size() < most && octets < MOST_OCTETS;
        }

        private void add(byte[] json) {
            upTo++;
            octets += json.length;
            events.add(new Told(upTo, json));
        }
    }
}
