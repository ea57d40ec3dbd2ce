package dk.sagsgang.events.proofs;

import dk.sagsgang.events.EventExamples;
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
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A log for tests, that is always the same: its events, the key that seals it, and its bundle. */
record SmallLog(NoteSigner signer, List<RecordedEvent> events) {

    static final AuthorityId HERNING = new AuthorityId("herning");
    static final NoteSigner SIGNER = signer("herning's own".hashCode());
    private static final int STREAMS = 3;
    private static final List<EventExamples.Example> EXAMPLES = EventExamples.all().stream()
            .filter(it -> it.file().matches("(CaseOpened|RecommendationProposed|CaseClosed)\\.1\\.json"))
            .toList();

    /** A log of so many events, of several cases that take turns. */
    static SmallLog of(int size) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event(i + 1L, i % STREAMS, i / STREAMS, "anna"));
        }
        return new SmallLog(SIGNER, events);
    }

    /** The same key each time, so that a bundle is the same each time. */
    static NoteSigner signer(int seed) {
        return NoteSigner.of(
                Checkpoint.origin(HERNING),
                HexFormat.of().parseHex("302e020100300506032b657004220420" + "%064x".formatted(seed & 0xffffffffL)));
    }

    static RecordedEvent event(long position, int stream, long version, String actor) {
        EventExamples.Example example = EXAMPLES.get((int) version % EXAMPLES.size());
        return new RecordedEvent(
                position,
                new EventId("e-" + position + "-" + version),
                example.type().name(),
                example.type().revision(),
                StreamId.of(HERNING, new CaseId("24~2F" + (1000 + stream))),
                version,
                Instant.ofEpochMilli(1_715_698_800_000L + position),
                actor,
                "caseworker",
                "c-" + position,
                "k-\u0001\"\\\n\u00f8\ud83d\ude00",
                EventJson.write(Source.live(LocalDate.of(2024, 5, 14))),
                EventJson.write(example.event()));
    }

    SmallLog signedBy(NoteSigner other) {
        return new SmallLog(other, events);
    }

    SmallLog with(int index, RecordedEvent other) {
        List<RecordedEvent> changed = new ArrayList<>(events);
        changed.set(index, other);
        return new SmallLog(signer, changed);
    }

    Frontier frontier(int size) {
        Frontier frontier = Frontier.empty();
        events.subList(0, size).forEach(event -> frontier.append(LeafHash.octets(event)));
        return frontier;
    }

    SignedNote checkpoint(int size) {
        return signer.sign(Checkpoint.of(HERNING, frontier(size).head()).text());
    }

    LogKeys keys() {
        return new LogKeys(List.of(signer.verifier()), List.of());
    }

    /** The tiles of leaves, the last one narrower. */
    List<Tile> leaves() {
        List<Tile> leaves = new ArrayList<>();
        Frontier frontier = Frontier.empty();
        events.forEach(event -> frontier.append(LeafHash.octets(event)).stream()
                .filter(tile -> tile.at().level() == 0)
                .forEach(leaves::add));
        frontier.partialTiles().stream().filter(tile -> tile.at().level() == 0).forEach(leaves::add);
        return leaves;
    }

    /** The bundle with checkpoints of these sizes and of the whole. */
    byte[] bundle(int... sizes) {
        List<SignedNote> checkpoints = new ArrayList<>();
        for (int size : sizes) {
            checkpoints.add(checkpoint(size));
        }
        checkpoints.add(checkpoint(events.size()));
        return bundle(checkpoints, keys());
    }

    byte[] bundle(List<SignedNote> checkpoints, LogKeys keys) {
        return bundle(checkpoints, keys, leaves());
    }

    byte[] bundle(List<SignedNote> checkpoints, LogKeys keys, List<Tile> leaves) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        try {
            AuditBundleWriter writer =
                    new AuditBundleWriter(bundle, new BundleHeader(HERNING, keys, events.size(), checkpoints.size()));
            for (SignedNote checkpoint : checkpoints) {
                writer.checkpoint(checkpoint);
            }
            for (Tile tile : leaves) {
                writer.tile(tile);
            }
            for (RecordedEvent event : events) {
                writer.event(event);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.toByteArray();
    }
}
