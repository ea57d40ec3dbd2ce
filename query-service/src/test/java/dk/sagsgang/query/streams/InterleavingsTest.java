package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Events come, clients come, stall, leave and come back, the topic goes away and the intake loses its place, in an
 * order that a seed decides. Whatever the order, everyone has been told what he asked for, once and in order. {@code
 * -Dsagsgang.streams.seeds=5000} tries more of them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterleavingsTest {
    private static final int SEEDS = Integer.getInteger("sagsgang.streams.seeds", 60);
    private static final int STEPS = 300;
    private static final int TAIL = 16;

    @Test
    void nobody_misses_doubles_or_reorders_an_event() throws Exception {
        Set<Reason> met = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                met.addAll(new Run(new Random(seed)).toTheEnd());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(met).contains(Reason.TOO_SLOW, Reason.TOPIC_AWAY);
    }

    private static final class Run {
        private final Random random;
        private final Town town = new Town();
        private final MemoryTopics topics;
        private final AuthorityStream stream;
        private final List<Client> clients = new ArrayList<>();
        private final List<Set<String>> committees = new ArrayList<>();
        private final Map<StreamId, Set<String>> joined = new HashMap<>();
        private final Set<Reason> met = new HashSet<>();

        Run(Random random) {
            this.random = random;
            this.topics = new MemoryTopics(random);
            this.stream = new AuthorityStream(town.ledger().authority(), topics, new Tail(TAIL, 1_000_000));
            publish(random.nextInt(3 * TAIL));
            stream.begin(topics.end());
        }

        Set<Reason> toTheEnd() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            topics.goAway(false);
            apply(topics.end());
            for (Client client : clients) {
                client.hearAll();
                client.check();
            }
            return met;
        }

        private void step() throws Exception {
            switch (random.nextInt(12)) {
                case 0, 1 -> publish(1 + random.nextInt(4));
                case 2, 3, 4 -> apply(Math.min(topics.end(), stream.tail().head() + 1 + random.nextInt(5)));
                case 5 -> connect();
                case 6 -> any(Client::leave);
                case 7 -> topics.goAway(random.nextInt(4) == 0);
                case 8 -> loseThePlace();
                default -> any(Client::hear);
            }
        }

        private void publish(int count) {
            for (int i = 0; i < count; i++) {
                RecordedEvent event = town.next(random);
                topics.add(event);
                Naming naming = Naming.of(MemoryTopics.taken(event));
                joined.computeIfAbsent(event.stream(), it -> new HashSet<>()).addAll(naming.joined());
                Set<String> of = new HashSet<>(joined.getOrDefault(event.stream(), Set.of()));
                of.addAll(naming.named());
                if (event.stream().kind() == StreamId.Kind.COMMITTEE) {
                    of.add(event.stream().name());
                }
                committees.add(of);
            }
        }

        private void apply(long upTo) {
            List<StreamedEvent> events = new ArrayList<>();
            for (long position = stream.tail().head() + 1; position <= upTo; position++) {
                events.add(new StreamedEvent(position, MemoryTopics.taken(topics.at(position)), List.of()));
            }
            stream.append(events);
        }

        /** The view store lost its end and the intake takes it in again, or another instance went on from here. */
        private void loseThePlace() {
            long head = stream.tail().head();
            if (random.nextBoolean()) {
                long from = random.nextLong(head + 1);
                stream.begin(from);
                List<StreamedEvent> again = new ArrayList<>();
                for (long position = from + 1; position <= head; position++) {
                    again.add(new StreamedEvent(position, MemoryTopics.taken(topics.at(position)), List.of()));
                }
                stream.append(again);
            } else if (random.nextInt(8) == 0) {
                stream.begin(Math.min(topics.end(), head + random.nextInt(3)));
            }
        }

        private void connect() {
            if (clients.size() < 6) {
                long after = random.nextInt(3) == 0
                        ? -1
                        : random.nextLong(stream.tail().head() + 1);
                clients.add(new Client(after, filter()));
            }
        }

        private EventFilter filter() {
            return switch (random.nextInt(5)) {
                case 0 -> new EventFilter(Set.of(), Set.of("FOU"), Set.of());
                case 1 -> new EventFilter(Set.of("11", "12"), Set.of("BSK", "ØKE"), Set.of());
                case 2 -> new EventFilter(Set.of(), Set.of(), Set.of("CaseRenamed"));
                default -> EventFilter.ALL;
            };
        }

        private interface Act {
            void of(Client client) throws Exception;
        }

        private void any(Act act) throws Exception {
            if (!clients.isEmpty()) {
                act.of(clients.get(random.nextInt(clients.size())));
            }
        }

        /** One who comes back whenever he was cut off, as a browser does. */
        private final class Client {
            private final EventFilter filter;
            private final List<Long> heard = new ArrayList<>();
            private final long first;
            private SseOutlet out = new SseOutlet();
            private EventFeed feed;

            Client(long after, EventFilter filter) {
                this.filter = filter;
                this.first = after < 0 ? stream.tail().head() : after;
                this.feed = begin(after);
                // The opening of a stream says where it begins, so that even who heard nothing comes back to there.
                this.feed.hasMore();
                say(Form.SSE.opening(this.feed.cursor(), 1));
            }

            void hear() throws Exception {
                try {
                    if (feed.hasMore()) {
                        feed.advance(out);
                    } else if (random.nextInt(3) == 0) {
                        say(Form.SSE.heartbeat(feed.cursor()));
                    }
                } catch (StreamEnded e) {
                    met.add(e.reason());
                    say(Form.SSE.ending(stream.authority(), feed.cursor(), e));
                    leave();
                }
            }

            void leave() {
                collect();
                String last = out.reader().lastEventId();
                out = new SseOutlet();
                feed = begin(Long.parseLong(last));
                say(Form.SSE.opening(feed.cursor(), 1));
            }

            void hearAll() throws Exception {
                int patience = 10_000;
                while (feed.hasMore()) {
                    hear();
                    assertThat(patience--).as("rounds").isPositive();
                }
                collect();
            }

            void check() {
                List<Long> expected = new ArrayList<>();
                for (long position = first + 1; position <= stream.tail().head(); position++) {
                    if (isWanted(topics.at(position))) {
                        expected.add(position);
                    }
                }
                assertThat(heard).as("%s after %d", filter, first).isEqualTo(expected);
            }

            private boolean isWanted(RecordedEvent event) {
                boolean ofCase = event.stream().kind() == StreamId.Kind.CASE
                        && filter.cases().contains(event.stream().name());
                boolean ofCommittee =
                        committees.get((int) event.position() - 1).stream().anyMatch(filter.committees()::contains);
                return (filter.types().isEmpty() || filter.types().contains(event.type()))
                        && (filter.cases().isEmpty() || ofCase)
                        && (filter.committees().isEmpty() || ofCommittee);
            }

            private EventFeed begin(long after) {
                return new EventFeed(stream, filter, Form.SSE, after, Long.MAX_VALUE, new LongAdder());
            }

            private void collect() {
                for (SseReader.Message message : out.reader().messages()) {
                    if (!message.type().equals("StreamEnded")) {
                        heard.add(Long.parseLong(message.id()));
                    }
                }
            }

            private void say(byte @Nullable [] octets) {
                if (octets != null) {
                    out.reader().read(octets, 0, octets.length);
                }
            }
        }
    }
}
