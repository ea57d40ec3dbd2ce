package dk.sagsgang.query.rebuild;

import static dk.sagsgang.query.servers.Stories.FOU;
import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A view is rebuilt, compared and switched while it is read and written, and none of its readers notices. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class RebuildIT {
    private static final int CASES = 300;

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final MongoClient mongo = MongoClients.create(servers.mongodbUri());
    private QueryService service = start();
    private final Ledger ledger = Stories.registered("herning");

    RebuildIT() {
        Stories.boblberg(ledger);
        for (int number = 0; number < CASES; number++) {
            Stories.opened(ledger, "sag-" + number, "Titel " + number);
        }
        ledger.record(
                StreamId.of(ledger.authority(), FOU),
                NOVEMBER,
                new CommitteeDissolved(LocalDate.of(2021, 12, 31), null, null));
        publisher.publish(ledger);
        assertThat(service.get("/herning?minPosition=" + ledger.position()).status())
                .isEqualTo(200);
    }

    @AfterEach
    void nothing_is_left_at_work() {
        assertThat(service.ask("/api/v1/operations/views").text())
                .doesNotContain("FILLING", "FOLLOWING", "COMPARING", "WAITING");
    }

    @AfterAll
    void stop() {
        service.close();
        mongo.close();
        publisher.close();
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "cases", "meetings", "committees", "authorities", "history", "log"})
    void an_unchanged_view_comes_to_the_same_and_becomes_live(String view) {
        JsonNode done = rebuilt(view, "equal", "LIVE");
        assertThat(done.at("/comparison/equal").asBoolean()).as(done.toString()).isTrue();
        assertThat(done.at("/comparison/liveDigest")).isEqualTo(done.at("/comparison/filledDigest"));
        assertThat(done.at("/comparison/documents").asLong()).isPositive();
        assertThat(done.get("events").asLong())
                .isEqualTo(done.get("eventsInAll").asLong());
        JsonNode it = service.get("/herning/cases/29.09.00-P20-1-19").json();
        assertThat(it.at("/committee/dissolvedOn").asString()).isEqualTo("2021-12-31");
        assertThat(service.get("/herning/cases/29.09.00-P20-1-19/history")
                        .json()
                        .get("items"))
                .hasSize(6);
        renameAndSee("sag-1", "Efter " + view);
        assertThat(dropped(view, done.get("generation").asLong())
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("GENERATION_LIVE");
    }

    @Test
    void no_read_fails_and_none_is_stale_while_views_are_rebuilt_and_switched_under_load() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong reads = new AtomicLong();
        List<String> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> write(over, reads, failures));
            List<Future<?>> readers = new ArrayList<>();
            for (String path : List.of("/herning/cases/sag-7", "/herning/cases?limit=5", "/herning/committees", "")) {
                readers.add(threads.submit(() -> read(path, over, reads, failures)));
            }
            for (int round = 0; round < 3; round++) {
                rebuilt("all", "always", "LIVE");
            }
            over.set(true);
            writer.get();
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(reads.get()).isGreaterThan(100);
    }

    @Test
    void one_that_differs_waits_to_be_told_and_can_be_switched_to_back_and_dropped() {
        long before = live("cases");
        spoil("sag-3");
        JsonNode waiting = rebuilt("cases", "equal", "WAITING");
        long generation = waiting.get("generation").asLong();
        assertThat(waiting.at("/comparison/differing").asLong()).isEqualTo(1);
        assertThat(waiting.at("/comparison/some/0/key").asString()).isEqualTo("herning/case/sag-3");
        assertThat(waiting.at("/comparison/some/0/what").asString()).contains("title");
        assertThat(waiting.at("/comparison/liveDigest")).isNotEqualTo(waiting.at("/comparison/filledDigest"));
        assertThat(title("sag-3")).isEqualTo("Forkert");
        assertThat(service.operate("/views/cases/generations")
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("REBUILD_UNDER_WAY");

        assertThat(service.operate("/views/cases/generations/" + generation + "/switch")
                        .status())
                .isEqualTo(202);
        awaitState("cases", generation, "LIVE");
        await().untilAsserted(() -> assertThat(title("sag-3")).isEqualTo("Titel 3"));
        await().untilAsserted(() -> assertThat(
                        service.get("/herning/cases?q=Forkert").json().get("items"))
                .isEmpty());
        renameAndSee("sag-4", "Efter skiftet");

        service.operate("/views/cases/generations/" + before + "/switch");
        awaitLive("cases", before);
        await().untilAsserted(() -> assertThat(title("sag-3")).isEqualTo("Forkert"));
        assertThat(title("sag-4")).as("what was recorded while it was left").isEqualTo("Efter skiftet");

        service.operate("/views/cases/generations/" + generation + "/switch");
        awaitLive("cases", generation);
        await().untilAsserted(() -> assertThat(title("sag-3")).isEqualTo("Titel 3"));
        assertThat(dropped("cases", before).status()).isEqualTo(204);
        assertThat(service.ask("/api/v1/operations/views/cases/generations/" + before)
                        .status())
                .isEqualTo(before == 0 ? 404 : 200);
        await().untilAsserted(() ->
                assertThat(collections()).doesNotContain(before == 0 ? "never" : "v3_g" + before + "_case"));
    }

    @Test
    void a_cancelled_one_leaves_nothing() {
        long before = live("all");
        JsonNode waiting = rebuilt("all", "never", "WAITING");
        long generation = waiting.get("generation").asLong();
        JsonNode cancelled = service.operate("/views/all/generations/" + generation + "/cancel")
                .json();
        assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(live("all")).isEqualTo(before);
        await().untilAsserted(
                        () -> assertThat(collections()).noneMatch(name -> name.startsWith("v3_g" + generation + "_")));
    }

    @Test
    void one_that_was_interrupted_is_resumed_by_whoever_is_there_next() {
        JsonNode waiting = rebuilt("all", "never", "WAITING");
        long generation = waiting.get("generation").asLong();
        service.close();
        service = start();
        await().until(() -> service.ask("/actuator/health/readiness").status() == 200);
        Ledger more = ledger;
        more.record(Stories.caseStream(more, "sag-9"), NOVEMBER, new CaseRenamed(new Text("Efter genstarten")));
        publisher.publish(more);
        service.operate("/views/all/generations/" + generation + "/switch");
        JsonNode done = awaitState("all", generation, "LIVE");
        assertThat(done.get("resumed").asInt()).isEqualTo(1);
        assertThat(service.get("/herning/cases/sag-9?minPosition=" + ledger.position())
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Efter genstarten");
    }

    @Test
    void one_that_is_interrupted_wherever_it_is_comes_to_the_same_in_the_end() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long generation = service.operate("/views/all/generations?switch=equal")
                .json()
                .get("generation")
                .asLong();
        for (int life = 0; life < 3; life++) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
            service.close();
            service = start();
        }
        JsonNode done = awaitState("all", generation, "LIVE");
        assertThat(done.at("/comparison/equal").asBoolean())
                .as("seed " + seed + ": " + done)
                .isTrue();
        renameAndSee("sag-2", "Efter afbrydelserne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/views/nothing/generations", "/views/cases/generations/99/switch"})
    void what_is_not_there_is_a_problem(String path) {
        assertThat(service.operate(path).status()).isEqualTo(404);
    }

    private QueryService start() {
        return QueryService.start(
                servers.mongodbUri(),
                servers.kafkaServers(),
                "rebuild",
                "--sagsgang.rebuild.keep-at-least=0s",
                "--sagsgang.rebuild.silence=1s",
                "--sagsgang.rebuild.memory=64KB",
                "--sagsgang.kafka.instance=one");
    }

    private JsonNode rebuilt(String view, String when, String state) {
        Answer begun = service.operate("/views/" + view + "/generations?switch=" + when);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return awaitState(view, begun.json().get("generation").asLong(), state);
    }

    private JsonNode awaitState(String view, long generation, String state) {
        String address = "/api/v1/operations/views/" + view + "/generations/" + generation;
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> service.ask(address).text().contains("FAILED"))
                .untilAsserted(() -> assertThat(
                                service.ask(address).json().get("state").asString())
                        .isEqualTo(state));
        return service.ask(address).json();
    }

    private void awaitLive(String view, long generation) {
        await().atMost(Duration.ofSeconds(60)).until(() -> live(view) == generation);
    }

    private long live(String view) {
        return service.ask("/api/v1/operations/views/" + view)
                .json()
                .path("generation")
                .asLong(-1);
    }

    private Answer dropped(String view, long generation) {
        return service.delete("/views/" + view + "/generations/" + generation);
    }

    private String title(String caseId) {
        return service.get("/herning/cases/" + caseId).json().get("title").asString();
    }

    private void renameAndSee(String caseId, String title) {
        ledger.record(Stories.caseStream(ledger, caseId), NOVEMBER, new CaseRenamed(new Text(title)));
        publisher.publish(ledger);
        assertThat(service.get("/herning/cases/" + caseId + "?minPosition=" + ledger.position())
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo(title);
    }

    private void write(AtomicBoolean over, AtomicLong reads, List<String> failures) {
        for (int i = 0; !over.get(); i++) {
            String title = "Under last " + i;
            ledger.record(Stories.caseStream(ledger, "sag-8"), NOVEMBER, new CaseRenamed(new Text(title)));
            publisher.publish(ledger);
            String path = "/herning/cases/sag-8?minPosition=" + ledger.position();
            Answer answer = service.get(path);
            note(answer, path, failures);
            if (answer.status() == 200 && !answer.json().get("title").asString().equals(title)) {
                failures.add("Stale: " + answer.text() + " instead of " + title);
            }
            reads.incrementAndGet();
        }
    }

    private void read(String path, AtomicBoolean over, AtomicLong reads, List<String> failures) {
        while (!over.get()) {
            Answer answer = service.get(path);
            note(answer, path, failures);
            reads.incrementAndGet();
        }
    }

    private static void note(Answer answer, String path, List<String> failures) {
        if (answer.status() != 200) {
            synchronized (failures) {
                failures.add(answer.status() + " " + path + " " + answer.text());
            }
        }
    }

    /** Puts something into the live view that no event says, as a fold that was at fault has done. */
    private void spoil(String caseId) {
        long number = live("cases");
        String collection = number == 0 ? "v3_case" : "v3_g" + number + "_case";
        byte[] answer = service.get("/herning/cases/" + caseId)
                .text()
                .replace("\"Titel 3\"", "\"Forkert\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        mongo.getDatabase("views_rebuild")
                .getCollection(collection)
                .updateOne(Filters.eq("_id", "herning/case/" + caseId), Updates.set("answer", new Binary(answer)));
    }

    private List<String> collections() {
        return mongo.getDatabase("views_rebuild").listCollectionNames().into(new ArrayList<>());
    }
}
