package dk.sagsgang.query.webhooks;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import dk.sagsgang.query.webhooks.Receiver.Reply;
import dk.sagsgang.query.webhooks.Receiver.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BOBLBERG = 12;
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final QueryService service = start("webhooks");
    private final List<Receiver> receivers = new ArrayList<>();

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @AfterEach
    void closeReceivers() {
        receivers.forEach(Receiver::close);
        receivers.clear();
    }

    @Test
    void every_event_is_told_once_in_order_and_signed() {
        Ledger ledger = published(told("told"));
        Receiver receiver = receiver();
        long before = System.currentTimeMillis() / 1_000;
        assertThat(put("told", "board", receiver, "\"from\":\"earliest\",\"secret\":\"" + SECRET + "\"")
                        .status())
                .isEqualTo(201);
        awaitTold(receiver, BOBLBERG);
        rename(ledger, "Omdøbt");
        publisher.publish(ledger);
        awaitTold(receiver, BOBLBERG + 1);
        assertThat(receiver.positions()).isEqualTo(positions(1, BOBLBERG + 1));
        List<String> streamed = Arrays.asList(service.get("/told/events", "Accept", "application/x-ndjson")
                .text()
                .split("\n"));
        assertThat(receiver.sent()).extracting(Sent::body).isEqualTo(streamed);
        for (Sent it : receiver.sent()) {
            String id = it.header("webhook-id");
            long seconds = Long.parseLong(it.header("webhook-timestamp"));
            assertThat(id).isEqualTo("told_" + it.position());
            assertThat(seconds).isBetween(before, System.currentTimeMillis() / 1_000);
            assertThat(it.header("webhook-signature"))
                    .isEqualTo(
                            Signatures.sign(id, seconds, it.body().getBytes(StandardCharsets.UTF_8), List.of(SECRET)));
            assertThat(it.header("Content-Type")).startsWith("application/cloudevents+json");
        }
        await().atMost(PATIENCE)
                .until(() -> one("told", "board").get("position").asLong() == BOBLBERG + 1);
    }

    @Test
    void one_that_says_nothing_is_told_what_comes() {
        Ledger ledger = published(told("coming"));
        Receiver receiver = receiver();
        put("coming", "board", receiver, null);
        rename(ledger, "Først nu");
        publisher.publish(ledger);
        awaitTold(receiver, 1);
        assertThat(receiver.positions()).containsExactly(BOBLBERG + 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "case,'\"cases\":[\"29.09.00-P20-1-19\"]',4 5 6 8 10 11",
        "type,'\"types\":[\"CaseOpened\",\"MeetingScheduled\"]',3 4 12",
        "committee,'\"committees\":[\"FOU\"],\"types\":[\"MeetingScheduled\"]',3"
    })
    void a_filter_leaves_out_the_rest(String name, String filter, String expected) {
        published(told("filtered-" + name));
        Receiver receiver = receiver();
        put("filtered-" + name, "board", receiver, "\"from\":\"earliest\"," + filter);
        await().atMost(PATIENCE)
                .until(() -> one("filtered-" + name, "board").get("position").asLong() == BOBLBERG);
        assertThat(receiver.positions()).hasToString("[" + expected.replace(" ", ", ") + "]");
    }

    @Test
    void what_is_not_taken_is_sent_again_under_its_id_and_nothing_overtakes_it() {
        published(told("again"));
        Receiver receiver = receiver();
        AtomicInteger attempts = new AtomicInteger();
        receiver.answer(it -> it.position() == 5 && attempts.incrementAndGet() <= 3 ? Reply.of(500) : Reply.TAKEN);
        put("again", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG + 3);
        assertThat(receiver.positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 5L, 5L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(receiver.sent().subList(4, 8))
                .extracting(it -> it.header("webhook-id"))
                .containsOnly("again_5");
        await().atMost(PATIENCE).until(() -> !one("again", "board").has("failure"));
    }

    @Test
    void a_receiver_that_asks_for_time_is_given_it() {
        published(told("patient"));
        Receiver receiver = receiver();
        receiver.answer(it -> receiver.sent().size() == 1 ? new Reply(429, Map.of("Retry-After", "2")) : Reply.TAKEN);
        long begun = System.nanoTime();
        put("patient", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(1_990));
    }

    @Test
    void one_that_is_given_up_keeps_its_place_until_it_is_resumed() {
        published(told("given-up"));
        Receiver receiver = receiver();
        receiver.answer(it -> it.position() == 3 ? Reply.of(503) : Reply.TAKEN);
        put("given-up", "board", receiver, "\"from\":\"earliest\"");
        await().atMost(PATIENCE).until(() -> state("given-up", "board").equals("STOPPED"));
        JsonNode failure = one("given-up", "board").get("failure");
        assertThat(failure.get("position").asLong()).isEqualTo(3);
        assertThat(failure.get("attempts").asInt()).isEqualTo(5);
        assertThat(failure.get("detail").asString()).contains("503");
        assertThat(failure.has("next")).isFalse();
        assertThat(service.ask("/actuator/health").text()).contains("given-up/board");
        receiver.answer(it -> Reply.TAKEN);
        assertThat(service.operate("/authorities/given-up/webhooks/board/resume")
                        .status())
                .isEqualTo(200);
        awaitTold(receiver, 2 + 5 + 10);
        assertThat(receiver.positions().subList(7, 17)).isEqualTo(positions(3, BOBLBERG));
    }

    @ParameterizedTest
    @CsvSource({"410,STOPPED", "302,ACTIVE", "400,ACTIVE"})
    void an_answer_counts_as_the_specification_has_it(int status, String state) {
        String authority = "answer-" + status;
        published(told(authority));
        Receiver receiver = receiver();
        Receiver elsewhere = receiver();
        receiver.answer(it -> new Reply(status, Map.of("Location", elsewhere.url())));
        put(authority, "board", receiver, "\"from\":\"earliest\"");
        await().atMost(PATIENCE).until(() -> one(authority, "board").has("failure"));
        assertThat(state(authority, "board")).isEqualTo(state);
        assertThat(elsewhere.sent()).isEmpty();
        assertThat(one(authority, "board").get("position").asLong()).isZero();
        service.delete("/authorities/" + authority + "/webhooks/board");
    }

    @Test
    void a_receiver_that_does_not_answer_in_time_has_not_taken_it() throws InterruptedException {
        published(told("slow"));
        Receiver receiver = receiver();
        CountDownLatch answering = new CountDownLatch(1);
        receiver.answer(it -> {
            if (receiver.sent().size() == 1) {
                await().atMost(PATIENCE).until(() -> answering.getCount() == 0);
            }
            return Reply.TAKEN;
        });
        put("slow", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG + 1);
        answering.countDown();
        assertThat(receiver.positions().subList(0, 2)).containsExactly(1L, 1L);
    }

    @Test
    void a_replay_tells_again_from_a_position_under_the_same_ids() {
        published(told("replayed"));
        Receiver receiver = receiver();
        put("replayed", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG);
        assertThat(service.operate("/authorities/replayed/webhooks/board/replay?from=10")
                        .status())
                .isEqualTo(200);
        awaitTold(receiver, BOBLBERG + 3);
        assertThat(receiver.sent().subList(BOBLBERG, BOBLBERG + 3))
                .extracting(it -> it.header("webhook-id"))
                .containsExactly("replayed_10", "replayed_11", "replayed_12");
        Answer ahead = service.operate("/authorities/replayed/webhooks/board/replay?from=14");
        assertThat(ahead.status()).isEqualTo(409);
        assertThat(reason(ahead)).isEqualTo("POSITION_AHEAD");
    }

    @Test
    void a_secret_that_is_rotated_signs_beside_the_new_one_for_a_while() {
        Ledger ledger = published(told("rotated"));
        Receiver receiver = receiver();
        put("rotated", "board", receiver, "\"secret\":\"" + SECRET + "\"");
        Answer rotated = service.operate("/authorities/rotated/webhooks/board/secret/rotate?overlap=PT1H");
        String next = rotated.json().get("secret").asString();
        tellOneMore(ledger, receiver, 1);
        assertSigned(receiver.sent().getFirst(), next, SECRET);
        String last = service.operate("/authorities/rotated/webhooks/board/secret/rotate?overlap=PT0S")
                .json()
                .get("secret")
                .asString();
        tellOneMore(ledger, receiver, 2);
        assertSigned(receiver.sent().getLast(), last);
        assertThat(one("rotated", "board").toString()).doesNotContain("whsec_");
    }

    @Test
    void a_pause_keeps_what_comes() {
        Ledger ledger = published(told("paused"));
        Receiver receiver = receiver();
        put("paused", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG);
        service.operate("/authorities/paused/webhooks/board/pause");
        Receiver other = receiver();
        put("paused", "other", other, null);
        tellOneMore(ledger, other, 1);
        assertThat(receiver.sent()).hasSize(BOBLBERG);
        service.operate("/authorities/paused/webhooks/board/resume");
        awaitTold(receiver, BOBLBERG + 1);
        assertThat(receiver.positions()).isEqualTo(positions(1, BOBLBERG + 1));
    }

    @Test
    void asking_twice_makes_one_and_a_change_goes_on_where_it_was() {
        Ledger ledger = published(told("changed"));
        Receiver before = receiver();
        assertThat(put("changed", "board", before, "\"from\":\"earliest\"").status())
                .isEqualTo(201);
        assertThat(put("changed", "board", before, "\"from\":\"earliest\"").status())
                .isEqualTo(200);
        awaitTold(before, BOBLBERG);
        Receiver after = receiver();
        put("changed", "board", after, "\"from\":\"earliest\"");
        tellOneMore(ledger, after, 1);
        assertThat(after.positions()).containsExactly(BOBLBERG + 1L);
        assertThat(before.sent()).hasSize(BOBLBERG);
        assertThat(all("changed")).hasSize(1);
        assertThat(service.delete("/authorities/changed/webhooks/board").status())
                .isEqualTo(204);
        assertThat(all("changed")).isEmpty();
        assertThat(service.delete("/authorities/changed/webhooks/board").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"http://10.1.2.3/\"}",
                "{\"url\":\"https://169.254.169.254/latest\"}",
                "{\"url\":\"https://events.example/\",\"types\":[\"Nothing\"]}",
                "{\"url\":\"https://events.example/\",\"types\":[]}",
                "{\"url\":\"https://events.example/\",\"committees\":[\"\"]}",
                "{\"url\":\"https://events.example/\",\"secret\":\"secret\"}",
                "{\"url\":\"https://events.example/\",\"from\":\"yesterday\"}",
                "{\"url\":\"https://events.example/\",\"colour\":\"red\"}",
                "{\"url\":\"https://events.example/\",\"url\":\"https://events.example/\"}",
                "{\"url\":[]}",
                "{}",
                "null",
                "[]",
                "",
                "{\"url\":"
            })
    void what_cannot_be_meant_is_refused_and_makes_nothing(String body) {
        published(told("refused"));
        Answer answer = service.put("/authorities/refused/webhooks/board", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(reason(answer)).isIn("PARAMETER_INVALID", "BODY_INVALID");
        assertThat(all("refused")).isEmpty();
    }

    @Test
    void a_name_that_means_a_private_address_is_not_called() {
        published(told("rebound"));
        QueryService strict = QueryService.start(
                servers.mongodbUri(), servers.kafkaServers(), "strict", "--sagsgang.webhooks.retry-after=10s");
        try (strict) {
            await().atMost(PATIENCE).until(() -> strict.get("/rebound").status() == 200);
            assertThat(strict.put(
                                    "/authorities/rebound/webhooks/board",
                                    "{\"url\":\"https://localhost:1/\",\"from\":\"earliest\"}")
                            .status())
                    .isEqualTo(201);
            await().atMost(PATIENCE)
                    .until(() -> strict.ask("/api/v1/operations/authorities/rebound/webhooks/board")
                            .json()
                            .has("failure"));
            assertThat(strict.ask("/api/v1/operations/authorities/rebound/webhooks/board")
                            .text())
                    .contains("not on the public Internet");
        }
    }

    @Test
    void events_that_are_stored_no_more_stop_it_and_are_not_passed_over() throws Exception {
        Ledger ledger = told("lost");
        for (int i = 0; i < 20_000; i++) {
            rename(ledger, "Nr. " + i);
        }
        published(ledger);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafkaServers()))) {
            TopicPartition topic = new TopicPartition(Topics.events(ledger.authority()), 0);
            admin.deleteRecords(Map.of(topic, RecordsToDelete.beforeOffset(20)))
                    .all()
                    .get();
        }
        Receiver receiver = receiver();
        put("lost", "board", receiver, "\"from\":\"earliest\"");
        await().atMost(PATIENCE).until(() -> state("lost", "board").equals("STOPPED"));
        assertThat(one("lost", "board").get("failure").get("detail").asString()).contains("stored any more");
        assertThat(receiver.sent()).isEmpty();
    }

    @Test
    void a_rebuild_tells_nothing_twice() {
        Ledger ledger = published(told("rebuilt"));
        Receiver receiver = receiver();
        put("rebuilt", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, BOBLBERG);
        Answer begun = service.operate("/views/all/generations?switch=always");
        assertThat(begun.status()).isEqualTo(202);
        String task = begun.header("Location");
        await().atMost(PATIENCE)
                .until(() -> service.ask(task).json().get("state").asString().equals("LIVE"));
        tellOneMore(ledger, receiver, BOBLBERG + 1);
        assertThat(receiver.positions()).isEqualTo(positions(1, BOBLBERG + 1));
    }

    /** The service is stopped in the middle and started again, over and over, with receivers that fail at random. */
    @Test
    void restarts_and_faults_lose_nothing_and_turn_nothing_round() {
        int events = 600;
        Ledger ledger = Stories.registered("restarted");
        Stories.boblberg(ledger);
        while (ledger.position() < events) {
            rename(ledger, "Nr. " + ledger.position());
        }
        publisher.publish(ledger);
        Receiver receiver = receiver();
        Set<Long> failedOnce = ConcurrentHashMap.newKeySet();
        receiver.answer(it -> it.position() % 37 == 0 && failedOnce.add(it.position()) ? Reply.of(502) : Reply.TAKEN);
        try (QueryService first = start("restarted")) {
            awaitPosition(first, "restarted", events);
            first.put(
                    "/authorities/restarted/webhooks/board",
                    "{\"url\":\"" + receiver.url() + "\",\"from\":\"earliest\"}");
            awaitTold(receiver, 50);
        }
        for (int stop = 200; stop <= 400; stop += 200) {
            try (QueryService next = start("restarted")) {
                awaitPosition(next, "restarted", events);
                awaitTold(receiver, stop);
            }
        }
        try (QueryService last = start("restarted")) {
            awaitPosition(last, "restarted", events);
            await().atMost(PATIENCE)
                    .until(() -> !receiver.sent().isEmpty()
                            && receiver.sent().getLast().position() == events);
        }
        List<Long> told = receiver.positions();
        assertThat(told.stream().distinct().toList()).isEqualTo(positions(1, events));
        // A stop that is no crash stores how far it was, but for a message that was on its way.
        assertThat(told.size() - events - failedOnce.size()).isBetween(0, 3);
    }

    @Test
    void the_contract_says_what_a_receiver_is_sent() {
        JsonNode sent = service.ask("/openapi/query-service.json").json().at("/webhooks/event/post");
        published(told("described"));
        Receiver receiver = receiver();
        put("described", "board", receiver, "\"from\":\"earliest\"");
        awaitTold(receiver, 1);
        assertThat(sent.get("parameters"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(
                                receiver.sent().getFirst().header(it.get("name").asString()))
                        .isNotEmpty());
        assertThat(sent.at("/requestBody/content").propertyNames())
                .containsExactly(
                        receiver.sent().getFirst().header("Content-Type").split(";")[0]);
    }

    private Receiver receiver() {
        Receiver receiver = new Receiver();
        receivers.add(receiver);
        return receiver;
    }

    private QueryService start(String name) {
        return QueryService.start(
                servers.mongodbUri(),
                servers.kafkaServers(),
                name,
                "--sagsgang.webhooks.allowed-networks=127.0.0.0/8",
                "--sagsgang.webhooks.timeout=2s",
                "--sagsgang.webhooks.retry-after=100ms,100ms,200ms,500ms");
    }

    private Answer put(String authority, String name, Receiver to, @Nullable String more) {
        return service.put(
                "/authorities/" + authority + "/webhooks/" + name,
                "{\"url\":\"" + to.url() + "\"" + (more == null ? "" : "," + more) + "}");
    }

    private JsonNode one(String authority, String name) {
        return service.ask("/api/v1/operations/authorities/" + authority + "/webhooks/" + name)
                .json();
    }

    private JsonNode all(String authority) {
        return service.ask("/api/v1/operations/authorities/" + authority + "/webhooks")
                .json()
                .get("items");
    }

    private String state(String authority, String name) {
        return one(authority, name).get("state").asString();
    }

    private void tellOneMore(Ledger ledger, Receiver receiver, int inAll) {
        rename(ledger, "Endnu et navn " + inAll);
        publisher.publish(ledger);
        awaitTold(receiver, inAll);
    }

    private static void assertSigned(Sent sent, String... secrets) {
        assertThat(sent.header("webhook-signature"))
                .isEqualTo(Signatures.sign(
                        sent.header("webhook-id"),
                        Long.parseLong(sent.header("webhook-timestamp")),
                        sent.body().getBytes(StandardCharsets.UTF_8),
                        List.of(secrets)));
    }

    private static void awaitTold(Receiver receiver, int messages) {
        await().atMost(PATIENCE).until(() -> receiver.sent().size() >= messages);
    }

    private static String reason(Answer answer) {
        return answer.json().get("reason").asString();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static Ledger told(String authority) {
        Ledger ledger = Stories.registered(authority);
        Stories.boblberg(ledger);
        return ledger;
    }

    private Ledger published(Ledger ledger) {
        publisher.publish(ledger);
        awaitPosition(service, ledger.authority().value(), ledger.position());
        return ledger;
    }

    private static void awaitPosition(QueryService service, String authority, long position) {
        await().atMost(PATIENCE)
                .until(() -> service.get("/" + authority + "?minPosition=" + position)
                                .status()
                        == 200);
    }

    private static void rename(Ledger ledger, String title) {
        ledger.record(Stories.caseStream(ledger, "29.09.00-P20-1-19"), NOVEMBER, new CaseRenamed(new Text(title)));
    }
}
