package dk.sagsgang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.sagsgang.events.proofs.AuditBundleWriter;
import dk.sagsgang.events.proofs.BundleHeader;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final NoteSigner SIGNER = NoteSigner.generate(Checkpoint.origin(HERNING));
    private static final String PATH = "/api/v1/authorities/herning/log/exports";
    private static final int EVENTS = 5;

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        file = folder.resolve("log.ndjson");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_log_is_exported_and_verified_with_what_was_kept_from_before() throws IOException {
        answer(200, bundle(events("anna")), true);
        Typed exported = export();
        assertThat(exported.err()).isEmpty();
        assertThat(exported.code()).isZero();
        assertThat(exported.out())
                .contains(": no fault", "5 events", "Key " + SIGNER.verifier().id());
        assertThat(files()).containsExactly("log.ndjson");
        assertThat(Files.readAllBytes(file)).isEqualTo(bundle(events("anna")));

        Path kept = Files.writeString(
                folder.resolve("kept"), checkpoint(events("anna"), 3).encode());
        Typed verified = Typed.sagsgang(
                "audit", "verify", file.toString(), "--checkpoint=" + kept, "--key=" + SIGNER.verifier());
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("Checkpoints that fit and are signed: 2.");
    }

    @Test
    void a_log_that_was_rewritten_fails_against_a_checkpoint_from_before() throws IOException {
        Files.write(file, bundle(events("arne")));
        Path kept = Files.writeString(
                folder.resolve("kept"), checkpoint(events("anna"), 3).encode());
        assertThat(Typed.sagsgang("audit", "verify", file.toString()).code()).isZero();
        Typed verified = Typed.sagsgang("audit", "verify", file.toString(), "--checkpoint", kept.toString());
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("  - Size 3: ", "[CHECKPOINT_NOT_CONTAINED]");
        assertThat(verified.err()).contains("has 1 fault. [LOG_FAULTY]");
    }

    @Test
    void a_faulty_log_is_kept_and_told() throws IOException {
        byte[] bundle = bundle(events("anna"));
        bundle[bundle.length - 80] ^= 1;
        answer(200, bundle, true);
        Typed exported = export();
        assertThat(exported.code()).isEqualTo(1);
        assertThat(exported.err()).contains("[LOG_FAULTY]");
        assertThat(Files.readAllBytes(file)).isEqualTo(bundle);
    }

    @Test
    void an_answer_that_breaks_off_leaves_nothing() throws IOException {
        byte[] bundle = bundle(events("anna"));
        answer(200, Arrays.copyOf(bundle, bundle.length / 2), false);
        Typed exported = export();
        assertThat(exported.code()).isEqualTo(1);
        assertThat(exported.err()).contains("[ANSWER_BROKE_OFF]");
        assertThat(files()).isEmpty();
    }

    @Test
    void an_answer_that_ends_well_but_too_early_leaves_nothing() throws IOException {
        byte[] bundle = bundle(events("anna"));
        answer(200, Arrays.copyOf(bundle, bundle.length / 2), true);
        assertThat(export().err()).contains("[ANSWER_BROKE_OFF]");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_is_there_is_not_touched() throws IOException {
        answer(200, bundle(events("anna")), true);
        Files.writeString(file, "mine");
        Typed exported = export();
        assertThat(exported.code()).isEqualTo(1);
        assertThat(exported.err()).contains("[FILE_EXISTS]");
        assertThat(file).hasContent("mine");
        assertThat(files()).containsExactly("log.ndjson");
    }

    @Test
    void what_the_server_refuses_is_said_in_its_words() throws IOException {
        answer(
                404,
                "{\"reason\":\"AUTHORITY_UNKNOWN\",\"detail\":\"There is no such authority.\"}".getBytes(UTF_8),
                true);
        Typed exported = export();
        assertThat(exported.err()).isEqualTo("There is no such authority. [AUTHORITY_UNKNOWN]\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() throws IOException {
        assertThat(Typed.sagsgang("audit", "verify", file.toString()).err()).contains("[FILE_UNREADABLE]");
        Files.write(file, bundle(events("anna")));
        assertThat(Typed.sagsgang("audit", "verify", file.toString(), "--checkpoint", file.toString())
                        .err())
                .contains("[CHECKPOINT_UNREADABLE]");
    }

    private Typed export() {
        return Typed.sagsgang(
                "audit", "export", "--authority", "herning", "--out", file.toString(), "--server", address);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).toList();
        }
    }

    /** Answers an export with these octets, in chunks; an answer that does not end well lacks its last chunk. */
    private void answer(int status, byte[] octets, boolean ends) {
        server.createContext(PATH, exchange -> {
            boolean asked = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestHeaders().getFirst("Accept").startsWith("application/x-ndjson");
            exchange.sendResponseHeaders(asked ? status : 500, ends ? 0 : octets.length + 1L);
            exchange.getResponseBody().write(octets);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    private static byte[] bundle(List<RecordedEvent> events) throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        AuditBundleWriter writer = new AuditBundleWriter(
                bundle, new BundleHeader(HERNING, new LogKeys(List.of(SIGNER.verifier()), List.of()), EVENTS, 1));
        writer.checkpoint(checkpoint(events, EVENTS));
        for (Tile tile : frontier(events).partialTiles()) {
            writer.tile(tile);
        }
        for (RecordedEvent event : events) {
            writer.event(event);
        }
        writer.finish();
        return bundle.toByteArray();
    }

    private static SignedNote checkpoint(List<RecordedEvent> events, int size) {
        return SIGNER.sign(
                Checkpoint.of(HERNING, frontier(events.subList(0, size)).head()).text());
    }

    private static Frontier frontier(List<RecordedEvent> events) {
        Frontier frontier = Frontier.empty();
        events.forEach(event -> frontier.append(LeafHash.octets(event)));
        return frontier;
    }

    private static List<RecordedEvent> events(String actor) {
        return LongStream.rangeClosed(1, EVENTS)
                .mapToObj(position -> new RecordedEvent(
                        position,
                        new EventId("e-" + position),
                        "CaseReopened",
                        1,
                        StreamId.of(HERNING, new CaseId("24~2F1871")),
                        position - 1,
                        Instant.ofEpochMilli(position),
                        actor,
                        "caseworker",
                        "c-" + position,
                        "k",
                        EventJson.write(Source.live(LocalDate.of(2024, 5, 14))),
                        "{}".getBytes(UTF_8)))
                .toList();
    }
}
