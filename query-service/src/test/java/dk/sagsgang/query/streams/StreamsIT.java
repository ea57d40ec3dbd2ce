package dk.sagsgang.query.streams;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import dk.sagsgang.query.streams.SseReader.Message;
import dk.sagsgang.query.views.AnswerJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BOBLBERG = 12;
    private static final String NDJSON = "application/x-ndjson";

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final QueryService service = start("streams");

    @BeforeAll
    void publish() {
        published(told("herning"));
    }

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @Test
    void a_subscriber_is_told_all_there_is_and_then_what_comes() throws IOException {
        Ledger ledger = told("live");
        published(ledger);
        try (SseClient client = new SseClient(service.port(), "/live/events?from=earliest")) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
            assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(client.header("Sagsgang-Position")).isEqualTo("12");
            assertThat(client.messages(BOBLBERG)).extracting(Message::id).isEqualTo(ids(1, BOBLBERG));
            RecordedEvent renamed = rename(ledger, "Omdøbt");
            publisher.publish(ledger);
            Message last = client.messages(BOBLBERG + 1).getLast();
            assertThat(last.type()).isEqualTo("CaseRenamed");
            JsonNode event = AnswerJson.read(last.data().getBytes(StandardCharsets.UTF_8));
            assertThat(event.get("id").asString()).isEqualTo(renamed.id().value());
            assertThat(event.get("leafhash").asString())
                    .isEqualTo(renamed.leafHash().hex());
            assertThat(last.data())
                    .endsWith(",\"data\":" + new String(renamed.payload(), StandardCharsets.UTF_8) + "}");
            Answer view = service.get("/live/cases/29.09.00-P20-1-19");
            assertThat(view.json().get("title").asString()).isEqualTo("Omdøbt");
        }
    }

    @Test
    void who_comes_back_goes_on_after_the_last_he_had() throws IOException {
        try (SseClient client = new SseClient(service.port(), "/herning/events?from=earliest", "Last-Event-ID: 9")) {
            assertThat(client.messages(3)).extracting(Message::id).isEqualTo(ids(10, BOBLBERG));
        }
    }

    @Test
    void who_asks_for_nothing_is_sent_only_what_comes() throws IOException {
        Ledger ledger = told("coming");
        published(ledger);
        try (SseClient client = new SseClient(service.port(), "/coming/events")) {
            await().atMost(PATIENCE)
                    .until(() -> client.read() && client.reader().lastEventId().equals("12"));
            rename(ledger, "Først nu");
            publisher.publish(ledger);
            assertThat(client.messages(1)).extracting(Message::id).containsExactly("13");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "case=29.09.00-P20-1-19,4 5 6 8 10 11",
        "case=12~2F27845,12",
        "type=CaseOpened,4 12",
        "type=CaseOpened&type=MeetingScheduled,3 4 12",
        "committee=FOU&type=CaseworkerAssigned,''",
        "committee=BSK,''"
    })
    void a_filter_leaves_out_the_rest(String filter, String expected) throws IOException {
        Answer lines = service.get("/herning/events?" + filter, "Accept", NDJSON);
        assertThat(positions(lines.text())).hasToString("[" + expected.strip().replace(" ", ", ") + "]");
    }

    @Test
    void a_client_with_a_rare_filter_learns_how_far_the_stream_is() throws IOException {
        try (SseClient client = new SseClient(service.port(), "/herning/events?from=earliest&committee=BSK")) {
            await().atMost(PATIENCE)
                    .until(() -> client.read() && client.reader().heartbeats() > 1);
            assertThat(client.reader().lastEventId()).isEqualTo("12");
            assertThat(client.reader().messages()).isEmpty();
        }
    }

    @Test
    void a_replay_is_one_event_a_line_and_ends_at_the_newest() {
        Answer all = service.get("/herning/events", "Accept", NDJSON);
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Content-Type")).isEqualTo(NDJSON);
        assertThat(positions(all.text()))
                .isEqualTo(LongStream.rangeClosed(1, BOBLBERG).boxed().toList());
        assertThat(positions(
                        service.get("/herning/events?from=11", "Accept", NDJSON).text()))
                .containsExactly(11L, 12L);
        assertThat(service.get("/herning/events?from=now", "Accept", NDJSON).text())
                .isEmpty();
    }

    @Test
    void a_long_replay_reads_the_topic_and_hands_over_to_what_comes() throws IOException {
        Ledger ledger = told("long");
        for (int i = 0; i < 3_000; i++) {
            rename(ledger, "Nr. " + i);
        }
        published(ledger);
        long end = ledger.position();
        try (SseClient client = new SseClient(service.port(), "/long/events?from=2")) {
            client.messages(500);
            for (int i = 0; i < 20; i++) {
                rename(ledger, "Mere " + i);
                publisher.publish(ledger);
            }
            assertThat(client.messages((int) end + 19)).extracting(Message::id).isEqualTo(ids(2, end + 20));
        }
        String lines = service.get("/long/events?from=2500", "Accept", NDJSON).text();
        assertThat(positions(lines))
                .isEqualTo(LongStream.rangeClosed(2500, end + 20).boxed().toList());
    }

    @Test
    void states_are_sent_as_the_case_is_answered_the_newest_once() throws IOException {
        Ledger ledger = told("states");
        published(ledger);
        try (SseClient client = new SseClient(service.port(), "/states/events?mode=current&from=earliest")) {
            assertThat(client.messages(2)).extracting(Message::type).containsOnly("CaseState");
            assertThat(client.reader().lastEventId()).isEqualTo("12");
            for (int i = 0; i < 50; i++) {
                rename(ledger, "Navn " + i);
            }
            publisher.publish(ledger);
            await().atMost(PATIENCE)
                    .until(() -> client.read() && client.reader().lastEventId().equals("62"));
            assertThat(client.reader().messages().size()).isBetween(3, 20);
            assertThat(client.reader().messages().getLast().data())
                    .isEqualTo(service.get("/states/cases/29.09.00-P20-1-19").text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/herning/events?from=99,409,POSITION_AHEAD",
        "/herning/events?from=zero,400,PARAMETER_INVALID",
        "/herning/events?typ=CaseOpened,400,PARAMETER_INVALID",
        "/herning/events?type=CaseOpend,400,PARAMETER_INVALID",
        "/herning/events?from=1&from=2,400,PARAMETER_INVALID",
        "/herning/events?follow=true,400,PARAMETER_INVALID",
        "/nowhere/events,404,AUTHORITY_UNKNOWN",
        "/No-Where/events,404,AUTHORITY_UNKNOWN"
    })
    void what_cannot_be_served_is_refused_with_the_reason(String path, int status, String reason) {
        Answer answer = service.get(path, "Accept", "text/event-stream");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("reason").asString()).isEqualTo(reason);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void another_form_is_not_acceptable_and_the_head_of_an_answer_can_be_asked_for() {
        assertThat(service.get("/herning/events", "Accept", "text/html").status())
                .isEqualTo(406);
        assertThat(service.head("/herning/events").status()).isEqualTo(200);
    }

    @Test
    void an_address_may_have_so_many_streams_and_gets_a_place_when_one_is_given_back() throws IOException {
        try (QueryService small = start("small", "--sagsgang.streams.clients-per-address=2")) {
            awaitPosition(small, "herning", BOBLBERG);
            SseClient first = new SseClient(small.port(), "/herning/events");
            try (SseClient second = new SseClient(small.port(), "/herning/events")) {
                assertThat(second.status()).isEqualTo(200);
                Answer third = small.get("/herning/events");
                assertThat(third.status()).isEqualTo(429);
                assertThat(third.header("Retry-After")).isEqualTo("10");
                assertThat(third.json().get("reason").asString()).isEqualTo("STREAMS_OF_ADDRESS_EXHAUSTED");
                assertThat(metric(small, "sagsgang.streams.clients")).isEqualTo(2);
                first.close();
                await().atMost(PATIENCE).until(() -> metric(small, "sagsgang.streams.clients") == 1);
                try (SseClient again = new SseClient(small.port(), "/herning/events?from=12")) {
                    assertThat(again.messages(1)).hasSize(1);
                }
            }
        }
    }

    @Test
    void a_client_that_takes_nothing_is_dropped_and_loses_nothing_when_it_comes_back() throws IOException {
        Ledger ledger = told("stalled");
        published(ledger);
        try (QueryService impatient = start("impatient", "--server.tomcat.connection-timeout=1s")) {
            awaitPosition(impatient, "stalled", BOBLBERG);
            try (SseClient client = new SseClient(impatient.port(), "/stalled/events?from=earliest")) {
                client.messages(BOBLBERG);
                for (int i = 0; i < 60; i++) {
                    brief(ledger, "Meget at læse. ".repeat(15_000));
                    publisher.publish(ledger);
                }
                awaitPosition(impatient, "stalled", ledger.position());
                await().atMost(PATIENCE).until(() -> metric(impatient, "sagsgang.streams.clients") == 0);
                assertThat(metric(impatient, "sagsgang.streams.ended?tag=reason:TOO_SLOW"))
                        .isEqualTo(1);
                List<Message> heard = new ArrayList<>();
                try {
                    heard.addAll(client.messages(Integer.MAX_VALUE));
                } catch (IOException brokeOff) {
                    heard.addAll(client.reader().messages());
                }
                assertThat(heard).hasSizeLessThan((int) ledger.position());
                try (SseClient again = new SseClient(
                        impatient.port(),
                        "/stalled/events",
                        "Last-Event-ID: " + client.reader().lastEventId())) {
                    heard.addAll(again.messages((int) ledger.position() - heard.size()));
                }
                assertThat(heard).extracting(Message::id).isEqualTo(ids(1, ledger.position()));
            }
        }
    }

    @Test
    void a_service_that_stops_says_so_and_at_once() throws IOException {
        QueryService stopping = start("stopping");
        awaitPosition(stopping, "herning", BOBLBERG);
        try (SseClient client = new SseClient(stopping.port(), "/herning/events?from=12")) {
            client.messages(1);
            long began = System.nanoTime();
            Thread stopper = Thread.ofVirtual().start(stopping::close);
            Message last = client.last("StreamEnded");
            assertThat(last.id()).isEqualTo("12");
            assertThat(AnswerJson.read(last.data().getBytes(StandardCharsets.UTF_8))
                            .get("data")
                            .get("reason")
                            .asString())
                    .isEqualTo("SHUTTING_DOWN");
            assertThat(client.read()).isFalse();
            assertThat(stopper.join(PATIENCE)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_instance_that_does_not_take_an_authority_in_streams_it_all_the_same() throws IOException {
        Ledger ledger = told("shared");
        published(ledger);
        try (QueryService other = start("streams")) {
            await().atMost(PATIENCE).until(() -> other.get("/shared").status() == 200);
            try (SseClient here = new SseClient(service.port(), "/shared/events?from=earliest");
                    SseClient there = new SseClient(other.port(), "/shared/events?from=earliest");
                    SseClient states = new SseClient(other.port(), "/shared/events?mode=current&from=earliest")) {
                rename(ledger, "Delt");
                publisher.publish(ledger);
                assertThat(here.messages(BOBLBERG + 1)).extracting(Message::id).isEqualTo(ids(1, BOBLBERG + 1));
                assertThat(there.messages(BOBLBERG + 1)).extracting(Message::id).isEqualTo(ids(1, BOBLBERG + 1));
                await().atMost(PATIENCE)
                        .until(() ->
                                states.read() && states.reader().lastEventId().equals("13"));
            }
        }
    }

    @Test
    void a_history_that_is_lost_is_gone_and_the_answer_says_what_is_left() throws Exception {
        Ledger ledger = told("lost");
        for (int i = 0; i < 100; i++) {
            rename(ledger, "Nr. " + i);
        }
        published(ledger);
        TopicPartition topic = new TopicPartition(Topics.events(ledger.authority()), 0);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafkaServers()))) {
            admin.deleteRecords(Map.of(topic, RecordsToDelete.beforeOffset(20)))
                    .all()
                    .get();
        }
        Answer gone = service.get("/lost/events?from=earliest", "Accept", NDJSON);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().get("reason").asString()).isEqualTo("HISTORY_LOST");
        assertThat(gone.json().get("detail").asString()).contains("from=21");
        assertThat(positions(
                        service.get("/lost/events?from=21", "Accept", NDJSON).text()))
                .isEqualTo(LongStream.rangeClosed(21, 112).boxed().toList());
    }

    private QueryService start(String name, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--sagsgang.streams.heartbeat=300ms",
                "--sagsgang.streams.tail-events=16",
                "--sagsgang.query.min-position-timeout=10s"));
        settings.addAll(List.of(more));
        return QueryService.start(servers.mongodbUri(), servers.kafkaServers(), name, settings.toArray(String[]::new));
    }

    private static Ledger told(String authority) {
        Ledger ledger = Stories.registered(authority);
        Stories.boblberg(ledger);
        return ledger;
    }

    private void published(Ledger ledger) {
        publisher.publish(ledger);
        awaitPosition(service, ledger.authority().value(), ledger.position());
    }

    private static RecordedEvent rename(Ledger ledger, String title) {
        return ledger.record(
                Stories.caseStream(ledger, "29.09.00-P20-1-19"), NOVEMBER, new CaseRenamed(new Text(title)));
    }

    private static void brief(Ledger ledger, String text) {
        ledger.record(
                Stories.caseStream(ledger, "29.09.00-P20-1-19"),
                NOVEMBER,
                new BriefSubmitted(new AgendaItem(Stories.MEETING, 3), null, new Text(text), null, null));
    }

    private static void awaitPosition(QueryService service, String authority, long position) {
        await().atMost(PATIENCE)
                .until(() -> service.get("/" + authority + "?minPosition=" + position)
                                .status()
                        == 200);
    }

    private static double metric(QueryService service, String name) {
        return service.ask("/actuator/metrics/" + name)
                .json()
                .get("measurements")
                .get(0)
                .get("value")
                .asDouble();
    }

    private static List<String> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Long::toString).toList();
    }

    private static List<Long> positions(String lines) {
        return lines.lines()
                .map(it -> AnswerJson.read(it.getBytes(StandardCharsets.UTF_8)))
                .map(it -> Long.parseLong(it.get("sequence").asString()))
                .toList();
    }
}
