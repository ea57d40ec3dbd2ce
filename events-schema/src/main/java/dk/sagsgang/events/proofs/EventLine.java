package dk.sagsgang.events.proofs;

import dk.sagsgang.events.stored.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The line of one event: all of {@link RecordedEvent} in the order of its leaf hash, with the position in front. Source
 * and payload are JSON strings, so that their octets come back exactly. Reading computes the leaf hash on the way: an
 * instance reads line after line and belongs to one thread.
 */
final class EventLine {

    static final byte[] BEGIN = ascii("{\"position\":");
    private static final byte[] ID = ascii(",\"id\":");
    private static final byte[] TYPE = ascii(",\"type\":");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] STREAM = ascii(",\"stream\":");
    private static final byte[] VERSION = ascii(",\"version\":");
    private static final byte[] RECORDED_AT = ascii(",\"recordedAtMillis\":");
    private static final byte[] ACTOR = ascii(",\"actor\":");
    private static final byte[] ROLE = ascii(",\"role\":");
    private static final byte[] COMMAND = ascii(",\"commandId\":");
    private static final byte[] CORRELATION = ascii(",\"correlationId\":");
    private static final byte[] SOURCE = ascii(",\"source\":");
    private static final byte[] PAYLOAD = ascii(",\"payload\":");
    private static final byte[] END = ascii("}");

    private final LineScanner scanner = new LineScanner();
    private final MessageDigest digest = NodeHash.sha256();
    private final Octets leaf = new Octets();
    private final Octets digits = new Octets();
    private long position;
    private long version;
    private String stream = "";

    /** Appends the line without its line end. */
    static void write(Octets line, RecordedEvent event) {
        number(line, BEGIN, event.position());
        text(line, ID, event.id().value());
        text(line, TYPE, event.type());
        number(line, REVISION, event.revision());
        text(line, STREAM, event.stream().toString());
        number(line, VERSION, event.version());
        number(line, RECORDED_AT, event.recordedAt().toEpochMilli());
        text(line, ACTOR, event.actor());
        text(line, ROLE, event.role());
        text(line, COMMAND, event.commandId());
        text(line, CORRELATION, event.correlationId());
        line.put(SOURCE);
        JsonText.write(line, event.source());
        line.put(PAYLOAD);
        JsonText.write(line, event.payload());
        line.put(END);
    }

    /** Reads a line with its line end, writes its leaf hash to where it belongs, and says where the next line begins. */
    int read(byte[] octets, int from, int to, byte[] leaves, int place) {
        scanner.over(octets, from, to);
        scanner.expect(BEGIN);
        digits.clear();
        position = scanner.number(digits);
        leaf.clear();
        leaf.put(0);
        text(ID);
        text(TYPE);
        number(REVISION);
        int name = text(STREAM);
        stream = new String(leaf.array(), name, leaf.length() - name, StandardCharsets.UTF_8);
        version = number(VERSION);
        number(RECORDED_AT);
        text(ACTOR);
        text(ROLE);
        text(COMMAND);
        text(CORRELATION);
        text(SOURCE);
        text(PAYLOAD);
        scanner.expect(END);
        int next = scanner.lineEnd();
        digest.update(leaf.array(), 0, leaf.length());
        System.arraycopy(digest.digest(), 0, leaves, place, NodeHash.BYTES);
        return next;
    }

    long position() {
        return position;
    }

    long version() {
        return version;
    }

    String stream() {
        return stream;
    }

    static byte[] ascii(String literal) {
        return literal.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a field into the leaf behind its length, and says where its octets begin. */
    private int text(byte[] name) {
        scanner.expect(name);
        int begin = lengthAhead();
        scanner.string(leaf);
        leaf.putIntAt(begin - Integer.BYTES, leaf.length() - begin);
        return begin;
    }

    private long number(byte[] name) {
        scanner.expect(name);
        int begin = lengthAhead();
        long value = scanner.number(leaf);
        leaf.putIntAt(begin - Integer.BYTES, leaf.length() - begin);
        return value;
    }

    private int lengthAhead() {
        leaf.room(Integer.BYTES);
        leaf.length(leaf.length() + Integer.BYTES);
        return leaf.length();
    }

    private static void text(Octets line, byte[] name, String value) {
        line.put(name);
        JsonText.write(line, value);
    }

    private static void number(Octets line, byte[] name, long value) {
        line.put(name);
        line.put(ascii(Long.toString(value)));
    }
}
