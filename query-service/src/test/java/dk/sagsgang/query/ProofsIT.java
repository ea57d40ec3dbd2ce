package dk.sagsgang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.ConsistencyProof;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.InclusionProof;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ProofsIT {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(20);

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private QueryService service = start();

    private QueryService start() {
        return QueryService.start(servers.mongodbUri(), servers.kafkaServers(), "proofs");
    }

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    /** An authority with so many events, what a sealer would make of them, and its key. */
    private final class Scene {
        private final Ledger ledger;
        private final NoteSigner signer;
        private final Frontier frontier = Frontier.empty();
        private final List<Sha256> leaves = new ArrayList<>();

        Scene(String authority, int events) {
            ledger = Stories.registered(authority);
            signer = NoteSigner.generate(Checkpoint.origin(ledger.authority()));
            Stories.opened(ledger, "1", "Første titel");
            grow(events);
        }

        void grow(int events) {
            StreamId stream = Stories.caseStream(ledger, "1");
            while (ledger.position() < events) {
                ledger.record(stream, Stories.NOVEMBER, new CaseRenamed(new Text("Titel " + ledger.position())));
            }
            for (RecordedEvent event : publisher.publish(ledger)) {
                frontier.append(LeafHash.octets(event));
                leaves.add(event.leafHash());
            }
            assertThat(get("?minPosition=" + events).status()).isEqualTo(200);
        }

        SignedNote seal(TreeHead head) {
            SignedNote note =
                    signer.sign(Checkpoint.of(ledger.authority(), head).text());
            publisher.publishCheckpoint(ledger, note, signer.verifier());
            return note;
        }

        Answer get(String path) {
            return service.get("/" + ledger.authority() + path);
        }
    }

    @Test
    void the_checkpoint_is_the_note_that_was_signed() {
        Scene scene = new Scene("sealed", 5);
        assertThat(scene.get("/log/checkpoint").json().path("reason").asString())
                .isEqualTo("CHECKPOINT_UNKNOWN");
        SignedNote note = scene.seal(scene.frontier.head());
        await().atMost(SEEN_WITHIN)
                .untilAsserted(
                        () -> assertThat(scene.get("/log/checkpoint").text()).isEqualTo(note.encode()));
        assertThat(scene.get("/log/keys").json().path("active").get(0).asString())
                .isEqualTo(scene.signer.verifier().toString());
    }

    @Test
    void a_checkpoint_that_the_events_contradict_is_not_passed_on_and_shows_in_health() {
        Scene scene = new Scene("contradicted", 4);
        Frontier forged = Frontier.empty();
        scene.leaves.subList(0, 3).forEach(leaf -> forged.append(leaf.bytes()));
        forged.append(Sha256.of(new byte[] {1}).bytes());
        scene.seal(forged.head());
        await().atMost(SEEN_WITHIN).untilAsserted(() -> {
            Answer answer = scene.get("/log/checkpoint");
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.json().path("reason").asString()).isEqualTo("LOG_CONTRADICTED");
        });
        JsonNode health =
                service.ask("/actuator/health").json().path("components").path("log");
        assertThat(health.path("status").asString()).isEqualTo("DOWN");
        assertThat(health.path("details").path("contradicted").asString()).contains("another root");
    }

    @Test
    void a_checkpoint_signed_by_a_stranger_is_not_passed_on() {
        Scene scene = new Scene("strange", 4);
        NoteSigner stranger = NoteSigner.generate(Checkpoint.origin(scene.ledger.authority()));
        SignedNote note = stranger.sign(
                Checkpoint.of(scene.ledger.authority(), scene.frontier.head()).text());
        publisher.publishCheckpoint(scene.ledger, note, scene.signer.verifier());
        await().atMost(SEEN_WITHIN)
                .untilAsserted(
                        () -> assertThat(scene.get("/log/checkpoint").status()).isEqualTo(502));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 257, 600})
    void every_event_and_every_earlier_size_is_proven(int events) {
        Scene scene = new Scene("proven-" + events, Math.max(events, 2));
        long size = scene.ledger.position();
        Sha256 root = scene.frontier.head().root();
        for (long position = 1; position <= size; position += 1 + size / 40) {
            JsonNode told = scene.get("/log/proofs/inclusion?position=" + position + "&size=" + size)
                    .json();
            Sha256 leaf = scene.leaves.get((int) position - 1);
            assertThat(told.path("leaf").asString()).isEqualTo(leaf.hex());
            assertThat(told.path("root").asString()).isEqualTo(root.hex());
            assertThat(new InclusionProof(position - 1, size, path(told)).proves(leaf, root))
                    .isTrue();
        }
        for (long from = 1; from < size; from += 1 + size / 40) {
            Frontier earlier = Frontier.empty();
            scene.leaves.subList(0, (int) from).forEach(leaf -> earlier.append(leaf.bytes()));
            JsonNode told = scene.get("/log/proofs/consistency?from=" + from + "&to=" + size)
                    .json();
            assertThat(new ConsistencyProof(from, size, path(told))
                            .proves(earlier.head().root(), root))
                    .isTrue();
        }
    }

    @Test
    void tiles_are_served_by_their_standard_addresses() {
        Scene scene = new Scene("tiled", 300);
        byte[] full = scene.get("/log/tile/0/000").response().body();
        byte[] partial = scene.get("/log/tile/0/001.p/44").response().body();
        assertThat(full).hasSize(256 * 32);
        assertThat(partial).hasSize(44 * 32);
        assertThat(Sha256.holding(java.util.Arrays.copyOf(partial, 32))).isEqualTo(scene.leaves.get(256));
        assertThat(scene.get("/log/tile/1/000.p/1").response().body()).hasSize(32);
        assertThat(scene.get("/log/tile/0/001").json().path("reason").asString())
                .isEqualTo("TILE_UNKNOWN");
        assertThat(scene.get("/log/tile/0/1").json().path("reason").asString()).isEqualTo("TILE_UNKNOWN");
        assertThat(scene.get("/log/tile/0/000").header("Cache-Control")).contains("immutable");
    }

    @Test
    void a_service_that_starts_again_goes_on_with_the_tree_it_had() {
        Scene scene = new Scene("again", 270);
        service.close();
        service = start();
        scene.grow(530);
        SignedNote note = scene.seal(scene.frontier.head());
        await().atMost(SEEN_WITHIN)
                .untilAsserted(
                        () -> assertThat(scene.get("/log/checkpoint").text()).isEqualTo(note.encode()));
    }

    @Test
    void what_the_log_has_not_is_refused_by_its_name() {
        Scene scene = new Scene("refused", 3);
        for (String path : List.of(
                "inclusion?position=0", "inclusion?position=4", "inclusion?position=1&size=9", "consistency?from=4")) {
            Answer answer = scene.get("/log/proofs/" + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("reason").asString()).isEqualTo("PARAMETER_INVALID");
        }
    }

    private static List<Sha256> path(JsonNode proof) {
        return proof.path("path")
                .valueStream()
                .map(hash -> new Sha256(hash.asString()))
                .toList();
    }
}
