package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventFeedTest {
    private static final int TAIL = 8;

    private final Town town = new Town();
    private final MemoryTopics topics = new MemoryTopics(new Random(1));
    private final AuthorityStream stream =
            new AuthorityStream(town.ledger().authority(), topics, new Tail(TAIL, 1_000_000));
    private final LongAdder deliveries = new LongAdder();
    private final SseOutlet out = new SseOutlet();

    @Test
    void a_message_has_the_position_as_id_the_type_as_event_and_the_payload_as_it_is() throws Exception {
        RecordedEvent opened = applied(town.opened("1"));
        tell(feed(0, EventFilter.ALL));
        assertThat(out.reader().messages()).hasSize(1).first().satisfies(it -> {
            assertThat(it.id()).isEqualTo("1");
            assertThat(it.type()).isEqualTo("CaseOpened");
            assertThat(it.data()).contains("\"data\":" + new String(opened.payload(), StandardCharsets.UTF_8) + "}");
        });
    }

    @Test
    void all_that_is_there_goes_out_in_one_flush() throws Exception {
        stored(3);
        EventFeed feed = feed(0, EventFilter.ALL);
        tell(feed);
        assertThat(out.flushes()).isEqualTo(1);
        assertThat(deliveries.sum()).isEqualTo(3);
        assertThat(feed.hasMore()).isFalse();
    }

    @Test
    void an_event_is_encoded_once_for_everyone() {
        applied(town.opened("1"));
        StreamedEvent event = Objects.requireNonNull(stream.at(1));
        assertThat(event.frame()).isSameAs(event.frame());
    }

    @Test
    void what_is_older_than_the_tail_comes_from_the_topic_and_then_the_tail_goes_on() throws Exception {
        stored(3 * TAIL);
        EventFeed feed = feed(0, EventFilter.ALL);
        tell(feed);
        applied(town.renamed("1"));
        tell(feed);
        assertThat(positions()).isEqualTo(upTo(3 * TAIL + 1));
        assertThat(topics.opened()).isEqualTo(1);
    }

    @Test
    void who_begins_now_gets_only_what_is_to_come() throws Exception {
        stored(5);
        EventFeed feed = feed(-1, EventFilter.ALL);
        assertThat(feed.hasMore()).isFalse();
        assertThat(feed.cursor()).isEqualTo(5);
        applied(town.renamed("1"));
        tell(feed);
        assertThat(positions()).containsExactly(6L);
    }

    @Test
    void nothing_is_sent_that_is_in_the_topic_but_not_applied() throws Exception {
        stored(2 * TAIL);
        topics.add(town.renamed("1"));
        EventFeed feed = feed(0, EventFilter.ALL);
        tell(feed);
        assertThat(positions()).isEqualTo(upTo(2 * TAIL));
    }

    @Test
    void after_a_restart_the_tail_is_read_once_for_all() throws Exception {
        for (int i = 0; i < 20; i++) {
            topics.add(town.renamed("1"));
        }
        stream.begin(20);
        for (int client = 0; client < 5; client++) {
            tell(feed(20 - TAIL, EventFilter.ALL));
        }
        assertThat(topics.opened()).isEqualTo(1);
        assertThat(positions()).hasSize(5 * TAIL);
    }

    @Test
    void who_was_at_the_tail_and_lost_it_is_too_slow() throws Exception {
        stored(1);
        EventFeed feed = feed(0, EventFilter.ALL);
        tell(feed);
        stored(TAIL + 1);
        assertThatExceptionOfType(StreamEnded.class)
                .isThrownBy(() -> feed.advance(out))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void who_was_at_the_tail_and_just_keeps_it_is_not() throws Exception {
        stored(1);
        EventFeed feed = feed(0, EventFilter.ALL);
        tell(feed);
        stored(TAIL);
        tell(feed);
        assertThat(positions()).isEqualTo(upTo(TAIL + 1));
    }

    @Test
    void a_history_that_is_lost_is_said_to_be() {
        stored(2 * TAIL);
        topics.beginAt(3);
        EventFeed feed = feed(0, EventFilter.ALL);
        assertThatExceptionOfType(StreamEnded.class)
                .isThrownBy(() -> tell(feed))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.HISTORY_LOST));
    }

    @Test
    void a_filter_lets_the_cursor_advance_over_what_it_leaves_out() throws Exception {
        applied(town.opened("1"));
        applied(town.opened("2"));
        applied(town.renamed("1"));
        EventFeed feed = feed(0, new EventFilter(Set.of("2"), Set.of(), Set.of()));
        tell(feed);
        assertThat(positions()).containsExactly(2L);
        assertThat(feed.cursor()).isEqualTo(3);
    }

    @Test
    void a_case_is_of_a_committee_from_when_it_came_to_it_on_wherever_a_stream_begins() throws Exception {
        applied(town.opened("1"));
        applied(town.placed("1", "FOU"));
        applied(town.renamed("1"));
        applied(town.transferred("1", "BSK"));
        applied(town.renamed("1"));
        applied(town.cited("2", "FOU"));
        applied(town.renamed("2"));
        EventFilter fou = new EventFilter(Set.of(), Set.of("FOU"), Set.of());
        tell(feed(0, fou));
        assertThat(positions()).containsExactly(2L, 3L, 4L, 5L, 6L);
        SseOutlet late = new SseOutlet();
        tell(feed(4, fou), late);
        assertThat(positions(late)).containsExactly(5L, 6L);
        SseOutlet bsk = new SseOutlet();
        tell(feed(0, new EventFilter(Set.of(), Set.of("BSK"), Set.of())), bsk);
        assertThat(positions(bsk)).containsExactly(4L, 5L);
    }

    @Test
    void as_ndjson_each_event_is_a_line_and_the_end_is_that_of_asking() throws Exception {
        stored(2 * TAIL);
        EventFeed feed = new EventFeed(stream, EventFilter.ALL, Form.NDJSON, TAIL, 2 * TAIL, deliveries);
        stored(1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        while (!feed.isOver()) {
            feed.advance(new Outlet() {
                @Override
                public void write(byte[] octets, int from, int length) {
                    lines.write(octets, from, length);
                }

                @Override
                public void flush() {}
            });
        }
        assertThat(lines.toString(StandardCharsets.UTF_8).lines())
                .hasSize(TAIL)
                .allSatisfy(it ->
                        assertThat(it).startsWith("{\"specversion\":\"1.0\"").endsWith("}"))
                .first()
                .asString()
                .contains("\"sequence\":\"" + (TAIL + 1) + "\"");
    }

    private RecordedEvent applied(RecordedEvent event) {
        topics.add(event);
        stream.begin(0);
        stream.append(List.of(new StreamedEvent(event.position(), MemoryTopics.taken(event), List.of())));
        return event;
    }

    private void stored(int count) {
        for (int i = 0; i < count; i++) {
            applied(town.renamed("1"));
        }
    }

    private EventFeed feed(long after, EventFilter filter) {
        return new EventFeed(stream, filter, Form.SSE, after, Long.MAX_VALUE, deliveries);
    }

    private void tell(EventFeed feed) throws Exception {
        tell(feed, out);
    }

    private static void tell(EventFeed feed, SseOutlet to) throws Exception {
        while (feed.hasMore()) {
            feed.advance(to);
        }
    }

    private List<Long> positions() {
        return positions(out);
    }

    private static List<Long> positions(SseOutlet out) {
        return out.reader().messages().stream()
                .map(it -> Long.parseLong(it.id()))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
