package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A checkpoint on its topic: the record's key is the tree's size in decimal digits, its value the signed note in UTF-8,
 * and two headers hold the log's verifier keys, one a line. A reader may see a size again that it has seen before, or a
 * smaller one, and passes it over. What the keys are worth is not said by the topic: who verifies has pinned his own.
 */
public record CheckpointRecord(SignedNote note, LogKeys keys) {

    public static final String ACTIVE_KEYS = "sagsgang-active-keys";
    public static final String RETIRED_KEYS = "sagsgang-retired-keys";

    /** Reads what {@link #headers} and {@link #value} write; throws {@link InvalidValue} where it is something else. */
    public static CheckpointRecord read(Map<String, byte[]> headers, byte[] value) {
        SignedNote note = SignedNote.parse(value);
        Checkpoint.of(note);
        return new CheckpointRecord(note, new LogKeys(keys(headers, ACTIVE_KEYS), keys(headers, RETIRED_KEYS)));
    }

    public byte[] key() {
        return octets(Long.toString(Checkpoint.of(note).size()));
    }

    public byte[] value() {
        return octets(note.encode());
    }

    public Map<String, byte[]> headers() {
        return Map.of(
                "content-type",
                octets("text/plain; charset=utf-8"),
                ACTIVE_KEYS,
                written(keys.active()),
                RETIRED_KEYS,
                written(keys.retired()));
    }

    private static byte[] written(List<VerifierKey> keys) {
        return octets(keys.stream().map(VerifierKey::toString).collect(Collectors.joining("\n")));
    }

    private static List<VerifierKey> keys(Map<String, byte[]> headers, String name) {
        byte[] written = headers.get(name);
        if (written == null) {
            throw new InvalidValue("The record lacks the header " + name + ".");
        }
        return new String(written, StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
