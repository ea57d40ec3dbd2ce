package dk.sagsgang.events.stored;

import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The leaf of an event in its authority's Merkle log (RFC 6962 section 2.1): SHA-256 over the octet 0x00 and then event
 * id, type, revision, stream, version, recorded time, actor, role, command id, correlation id, source and payload, in
 * this order, each as a four-octet big-endian length followed by its octets. Numbers are in decimal digits, the time in
 * milliseconds since 1970-01-01T00:00Z, all text in UTF-8. The position is the leaf's place in the log (index plus one)
 * and therefore not hashed.
 */
public final class LeafHash {
    /** What all but source and payload usually takes. */
    private static final int AROUND = 512;

    private LeafHash() {}

    public static Sha256 of(RecordedEvent event) {
        return Sha256.holding(octets(event));
    }

    /** The same as 32 octets, for those who hash many. */
    public static byte[] octets(RecordedEvent event) {
        OctetBuffer leaf = new OctetBuffer(AROUND + event.source().length + event.payload().length);
        leaf.put(0);
        add(leaf, event.id().value());
        add(leaf, event.type());
        add(leaf, Integer.toString(event.revision()));
        add(leaf, event.stream().toString());
        add(leaf, Long.toString(event.version()));
        add(leaf, Long.toString(event.recordedAt().toEpochMilli()));
        add(leaf, event.actor());
        add(leaf, event.role());
        add(leaf, event.commandId());
        add(leaf, event.correlationId());
        add(leaf, event.source());
        add(leaf, event.payload());
        MessageDigest digest = sha256();
        digest.update(leaf.octets(), 0, leaf.size());
        return digest.digest();
    }

    private static void add(OctetBuffer leaf, String text) {
        add(leaf, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(OctetBuffer leaf, byte[] octets) {
        int length = octets.length;
        leaf.put(length >>> 24).put(length >>> 16).put(length >>> 8).put(length).put(octets);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
