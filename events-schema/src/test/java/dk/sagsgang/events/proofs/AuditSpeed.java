package dk.sagsgang.events.proofs;

import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.EventId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Measures by hand how fast a bundle is written and verified: {@code AuditSpeed [EVENTS [RUNS [FILE]]]}. The floor beside
 * it is one thread that reads and hashes the same file.
 */
final class AuditSpeed {

    private static final int STREAMS = 50_000;
    private static final int CHECKPOINTS = 100;
    private static final String LETTERS = "Udvalget for kultur og fritid har dr\u00f8ftet sagen og indstiller, at ";
    private static final byte[] SOURCE = ("{\"statedOn\":\"2024-05-14\",\"document\":\"" + "9f".repeat(32)
                    + "\",\"item\":4,\"lines\":[{\"from\":118,\"to\":131},{\"from\":140,\"to\":142}]}")
            .getBytes(StandardCharsets.UTF_8);

    private AuditSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path file = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempFile("bundle", ".ndjson");
        try {
            long began = System.nanoTime();
            write(file, events);
            say("written: %d events, %d MB, %.2f s", events, Files.size(file) >> 20, secondsSince(began));
            for (int run = 1; run <= runs; run++) {
                began = System.nanoTime();
                hash(file);
                double floor = secondsSince(began);
                began = System.nanoTime();
                double computed = processorSeconds();
                AuditReport report = AuditVerifier.verify(file);
                say(
                        "run %d: hashed alone %.2f s, verified %.2f s, processor %.2f s, faults %d",
                        run, floor, secondsSince(began), processorSeconds() - computed, report.faultCount());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int events) throws IOException {
        Frontier frontier = Frontier.empty();
        List<Tile> tiles = new ArrayList<>();
        List<SignedNote> checkpoints = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            frontier.append(LeafHash.octets(event(i))).stream()
                    .filter(it -> it.at().level() == 0)
                    .forEach(tiles::add);
            if (i + 1 == events || (i + 1) % Math.max(1, events / CHECKPOINTS) == 0) {
                checkpoints.add(SmallLog.SIGNER.sign(
                        Checkpoint.of(SmallLog.HERNING, frontier.head()).text()));
            }
        }
        frontier.partialTiles().stream().filter(it -> it.at().level() == 0).forEach(tiles::add);
        LogKeys keys = new LogKeys(List.of(SmallLog.SIGNER.verifier()), List.of());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            AuditBundleWriter writer =
                    new AuditBundleWriter(out, new BundleHeader(SmallLog.HERNING, keys, events, checkpoints.size()));
            for (SignedNote checkpoint : checkpoints) {
                writer.checkpoint(checkpoint);
            }
            for (Tile tile : tiles) {
                writer.tile(tile);
            }
            for (int i = 0; i < events; i++) {
                writer.event(event(i));
            }
            writer.finish();
        }
    }

    private static RecordedEvent event(int i) {
        String text = LETTERS.repeat(5).substring(i % 50, i % 50 + 260);
        String payload =
                "{\"recommendation\":" + i + ",\"position\":" + i % 30 + ",\"title\":\"Sag nr. " + i + "\",\"text\":\""
                        + text + "\",\"openness\":\"OPEN\",\"proposedBy\":\"Borgmester\",\"votes\":{\"for\":7}}";
        return new RecordedEvent(
                i + 1L,
                new EventId(new UUID(i * 0x9e3779b97f4a7c15L, ~i).toString()),
                "RecommendationProposed",
                1,
                StreamId.of(SmallLog.HERNING, new CaseId("24~2F" + i % STREAMS)),
                i / STREAMS,
                Instant.ofEpochMilli(1_715_698_800_000L + i),
                "anna.andersen",
                "caseworker",
                new UUID(i, i * 31L).toString(),
                new UUID(i * 17L, i).toString(),
                SOURCE,
                payload.getBytes(StandardCharsets.UTF_8));
    }

    private static void hash(Path file) throws IOException {
        MessageDigest digest = NodeHash.sha256();
        byte[] block = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        if (digest.digest().length != NodeHash.BYTES) {
            throw new AssertionError();
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
