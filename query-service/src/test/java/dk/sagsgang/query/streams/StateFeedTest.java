package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.streams.SseReader.Message;
import dk.sagsgang.query.streams.StreamedEvent.Changed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateFeedTest {
    private final Town town = new Town();
    private final MemoryTopics topics = new MemoryTopics(new Random(1));
    private final AuthorityStream stream =
            new AuthorityStream(town.ledger().authority(), topics, new Tail(8, 1_000_000));
    private final States atHand = new States(1_000_000);
    private final Map<StreamId, Long> changed = new HashMap<>();
    private final SseOutlet out = new SseOutlet();
    private int asked;

    private final StoredStates stored = new StoredStates() {
        @Override
        public Map<StreamId, Long> changedAfter(AuthorityId authority, long position) {
            Map<StreamId, Long> after = new HashMap<>(changed);
            after.values().removeIf(it -> it <= position);
            return after;
        }

        @Override
        public Map<StreamId, byte[]> find(Collection<StreamId> cases) {
            asked++;
            Map<StreamId, byte[]> found = new HashMap<>();
            cases.forEach(it -> found.put(it, state(it)));
            return found;
        }
    };

    @Test
    void a_case_that_changed_often_is_sent_once_as_it_is_now() throws Exception {
        stream.begin(0);
        StateFeed feed = feed(-1, EventFilter.ALL);
        assertThat(feed.hasMore()).isFalse();
        applied(town.opened("1"));
        applied(town.opened("2"));
        applied(town.renamed("1"));
        tell(feed, out);
        assertThat(out.reader().messages())
                .containsExactly(
                        new Message("2", "CaseState", "{\"case\":\"2\",\"at\":2}"),
                        new Message("3", "CaseState", "{\"case\":\"1\",\"at\":3}"));
        assertThat(asked).as("questions to the store").isZero();
        assertThat(out.flushes()).isEqualTo(1);
    }

    @Test
    void who_comes_back_is_sent_what_changed_meanwhile_from_the_store() throws Exception {
        stream.begin(0);
        for (int i = 0; i < 30; i++) {
            applied(town.renamed("1" + i % 3));
        }
        tell(feed(12, EventFilter.ALL), out);
        assertThat(out.reader().messages())
                .extracting(Message::data)
                .containsExactly(
                        "{\"case\":\"10\",\"at\":28}", "{\"case\":\"11\",\"at\":29}", "{\"case\":\"12\",\"at\":30}");
        assertThat(out.reader().lastEventId()).isEqualTo("30");
    }

    @Test
    void cases_that_changed_at_one_position_are_all_sent_to_who_is_cut_off_between_them() throws Exception {
        stream.begin(0);
        applied(town.opened("1"));
        applied(town.opened("2"));
        changed.put(town.of("1"), 3L);
        changed.put(town.of("2"), 3L);
        RecordedEvent renaming = town.dissolved("FOU", "BSK");
        topics.add(renaming);
        stream.append(List.of(new StreamedEvent(
                3, MemoryTopics.taken(renaming), List.of(new Changed(town.of("1"), 3), new Changed(town.of("2"), 3)))));
        tell(feed(2, EventFilter.ALL), out);
        assertThat(out.reader().messages()).extracting(Message::id).containsExactly("", "3");
    }

    @Test
    void a_committee_is_sent_the_cases_that_it_has_had() throws Exception {
        stream.begin(0);
        applied(town.opened("1"));
        applied(town.placed("2", "FOU"));
        applied(town.renamed("2"));
        tell(feed(0, new EventFilter(Set.of(), Set.of("FOU"), Set.of())), out);
        assertThat(out.reader().messages()).extracting(Message::data).containsExactly("{\"case\":\"2\",\"at\":3}");
    }

    @Test
    void wherever_a_client_is_cut_off_he_ends_with_the_newest_state_of_every_case() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            new StateFeedTest().cutOffAnywhere(new Random(seed), seed);
        }
    }

    private void cutOffAnywhere(Random random, long seed) throws Exception {
        stream.begin(0);
        Map<String, String> known = new HashMap<>();
        SseOutlet client = new SseOutlet();
        StateFeed feed = feed(0, EventFilter.ALL);
        client.reader().read(Form.SSE.opening(0, 1), 0, Form.SSE.opening(0, 1).length);
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 ->
                    applied(random.nextBoolean() ? town.renamed("1" + random.nextInt(4)) : town.held("FOU"));
                case 3 -> {
                    String last = client.reader().lastEventId();
                    client.reader().messages().forEach(it -> learn(known, it));
                    client = new SseOutlet();
                    byte[] opening = Form.SSE.opening(Long.parseLong(last), 1);
                    client.reader().read(opening, 0, opening.length);
                    feed = feed(Long.parseLong(last), EventFilter.ALL);
                }
                default -> {
                    if (feed.hasMore()) {
                        feed.advance(client);
                    }
                }
            }
        }
        tell(feed, client);
        client.reader().messages().forEach(it -> learn(known, it));
        Map<String, String> expected = new HashMap<>();
        changed.keySet().forEach(it -> learn(expected, new Message("", "", text(state(it)))));
        assertThat(known).as("seed %d", seed).isEqualTo(expected);
    }

    private static void learn(Map<String, String> known, Message message) {
        known.put(message.data().substring(0, message.data().indexOf(',')), message.data());
    }

    private void applied(RecordedEvent event) {
        topics.add(event);
        List<Changed> states = new ArrayList<>();
        if (event.stream().kind() == StreamId.Kind.CASE) {
            changed.put(event.stream(), event.position());
            atHand.put(event.stream(), States.message(state(event.stream())));
            states.add(new Changed(event.stream(), event.position()));
        }
        stream.append(List.of(new StreamedEvent(event.position(), MemoryTopics.taken(event), states)));
    }

    private byte[] state(StreamId of) {
        return ("{\"case\":\"" + of.name() + "\",\"at\":" + changed.get(of) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private StateFeed feed(long after, EventFilter filter) {
        return new StateFeed(stream, filter, atHand, stored, after, new LongAdder());
    }

    private static void tell(StateFeed feed, SseOutlet to) throws Exception {
        while (feed.hasMore()) {
            feed.advance(to);
        }
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
