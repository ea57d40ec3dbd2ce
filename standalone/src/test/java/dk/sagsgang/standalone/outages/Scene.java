package dk.sagsgang.standalone.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.command.CommandServiceApplication;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.QueryServiceApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services in this JVM, as two contexts that know nothing of each other, on servers that come and go. */
final class Scene implements AutoCloseable {

    static final AuthorityId HERNING = new AuthorityId("herning");
    static final String API = "/api/v1/authorities/herning";
    static final String CASES = API + "/cases";
    static final Duration MIN_POSITION_TIMEOUT = Duration.ofSeconds(2);
    /** No outage lasts here, so whatever takes longer than this to come back will not come back. */
    static final Duration RECOVERED_WITHIN = Duration.ofSeconds(30);

    private static final int PAGE = 500;

    private final Servers servers;
    private final ConfigurableApplicationContext commandService;
    private final ConfigurableApplicationContext queryService;
    private final Side deciding;
    private final Side remembering;

    private Scene(Servers servers, Path directory) {
        this.servers = servers;
        String[] settings = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--sagsgang.mongodb.uri=" + servers.mongoUri(),
            "--sagsgang.kafka.bootstrap-servers=" + servers.kafkaServers(),
            "--sagsgang.kafka.replicated=false",
            "--sagsgang.seal.keys=" + directory.resolve("keys"),
            "--sagsgang.query.min-position-timeout=" + MIN_POSITION_TIMEOUT.toMillis() + "ms",
        };
        commandService = CommandServiceApplication.builder().run(settings);
        queryService = QueryServiceApplication.application().run(settings);
        deciding = new Side(commandService);
        remembering = new Side(queryService);
    }

    /** Everything runs, Herning is registered and shown, and both services are ready. */
    static Scene running(Path directory) {
        Servers servers = new Servers(directory);
        servers.startMongo();
        servers.startKafka();
        Scene scene = new Scene(servers, directory);
        scene.register();
        return scene;
    }

    /** The services run, and neither MongoDB nor Kafka is there. */
    static Scene withoutServers(Path directory) {
        return new Scene(new Servers(directory), directory);
    }

    void register() {
        Answer registered = deciding.post(
                "/api/v1/authorities",
                "register-herning",
                "{\"authority\":\"herning\",\"name\":\"Herning Kommune\",\"kind\":\"MUNICIPALITY\"}");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        awaitView(registered.position());
        await().atMost(RECOVERED_WITHIN).untilAsserted(this::assertAllIsWell);
    }

    Servers servers() {
        return servers;
    }

    /** command-service. */
    Side deciding() {
        return deciding;
    }

    /** query-service. */
    Side remembering() {
        return remembering;
    }

    Answer open(String number, String key) {
        return deciding.post(CASES, key, "{\"number\":\"%s\",\"title\":\"Sag %s\"}".formatted(number, number));
    }

    /** Establishes a committee, which must be accepted. */
    void established(String code) {
        Answer answer = deciding.post(
                API + "/committees",
                "establish-" + code,
                "{\"committee\":\"%s\",\"name\":\"Udvalget %s\",\"kind\":\"STANDING\",\"since\":\"2018-01-01\"}"
                        .formatted(code, code));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Schedules a meeting, which must be accepted; it is called by its committee and day. */
    void scheduled(String committee, String day) {
        Answer answer = deciding.post(
                API + "/meetings",
                "schedule-" + committee + day,
                "{\"committee\":\"%s\",\"day\":\"%s\"}".formatted(committee, day));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Opens a case, which must be accepted, and answers its position. */
    long opened(String number) {
        Answer answer = open(number, "open-" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.position();
    }

    /** Waits until the views tell everything up to the position; no question on the way may fail otherwise. */
    void awaitView(long position) {
        await().atMost(RECOVERED_WITHIN).pollInterval(Duration.ofMillis(50)).until(() -> {
            Answer answer = remembering.get(API + "?minPosition=" + position);
            assertThat(answer.status()).as(answer.body()).isIn(200, 503);
            return answer.status() == 200;
        });
    }

    /** Everything in the ledger, in its order. */
    List<RecordedEvent> ledger() {
        Ledger ledger = commandService.getBean(Ledger.class);
        List<RecordedEvent> all = new ArrayList<>();
        for (List<RecordedEvent> page = ledger.read(HERNING, 1, PAGE); !page.isEmpty(); ) {
            all.addAll(page);
            page = ledger.read(HERNING, all.getLast().position() + 1, PAGE);
        }
        return all;
    }

    /** Everything a reader of committed records finds on the topic, in its order. */
    List<RecordedEvent> topic() {
        return Topic.committed(servers.kafkaServers(), HERNING);
    }

    /** Starts the servers that are away and waits until health is clear, so that one test leaves nothing to the next. */
    void startAgain() {
        servers.startWhatIsAway();
        awaitView(ledger().getLast().position());
        await().atMost(RECOVERED_WITHIN).untilAsserted(this::assertAllIsWell);
    }

    /** The positions of a case's history, as the views tell it. */
    List<Long> history(String number) {
        Answer answer = remembering.get(CASES + "/" + number + "/history");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("position").asLong())
                .toList();
    }

    /** Both hold the same events at positions 1, 2, 3…, each once. */
    void assertLedgerAndTopicAreOne() {
        List<RecordedEvent> ledger = ledger();
        assertThat(ledger.stream().map(RecordedEvent::position).toList())
                .isEqualTo(LongStream.rangeClosed(1, ledger.size()).boxed().toList());
        assertThat(ledger.stream().map(RecordedEvent::id)).doesNotHaveDuplicates();
        List<RecordedEvent> topic = topic();
        assertThat(topic.stream().map(RecordedEvent::position).toList())
                .isEqualTo(ledger.stream().map(RecordedEvent::position).toList());
        assertThat(topic.stream().map(RecordedEvent::leafHash).toList())
                .isEqualTo(ledger.stream().map(RecordedEvent::leafHash).toList());
    }

    /** Health and readiness say so on both sides, in every part. */
    void assertAllIsWell() {
        for (Side side : List.of(deciding, remembering)) {
            assertThat(side.health().path("status").asString()).isEqualTo("UP");
            assertThat(side.isReady()).isTrue();
            assertThat(side.isAlive()).isTrue();
        }
    }

    @Override
    public void close() {
        queryService.close();
        commandService.close();
        servers.close();
    }
}
