package dk.sagsgang.events.stored;

import dk.sagsgang.events.values.EventId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An event on Kafka: the record's value is the payload's bytes, everything else stands in headers after the CloudEvents
 * 1.0 Kafka protocol binding, binary content mode. The extension attributes are {@code sequence} (the position),
 * {@code revision}, {@code streamversion}, {@code actor}, {@code role}, {@code commandid}, {@code correlationid},
 * {@code origin} (the source reference as JSON) and {@code leafhash}.
 */
public final class CloudEventHeaders {

    public static final String POSITION = "ce_sequence";
    public static final String LEAF_HASH = "ce_leafhash";
    private static final String TYPE_PREFIX = "dk.sagsgang.";
    private static final String SOURCE_PREFIX = "/api/v1/authorities/";

    private CloudEventHeaders() {}

    public static Map<String, byte[]> write(RecordedEvent event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        each(event, headers::put);
        return headers;
    }

    /**
     * Reads an event back from a record's headers and value. Throws {@link UnknownEvent} where a header is missing,
     * malformed or other than {@link #write} gives for that event, and where the leaf hash does not fit, so that an
     * altered record never passes for what was recorded. Headers of others, such as those of tracing, are let be. The
     * position is no part of the leaf hash: who reads in order checks that it follows the one before.
     */
    public static RecordedEvent read(Map<String, byte[]> headers, byte[] value) {
        RecordedEvent event = parse(headers, value);
        if (event.position() < 1 || event.revision() < 1 || event.version() < 0) {
            throw new UnknownEvent("Positions and revisions are counted from 1, versions from 0.");
        }
        each(event, (name, written) -> {
            if (!Arrays.equals(octets(headers, name), written)) {
                throw new UnknownEvent("The record at position " + event.position()
                        + (name.equals(LEAF_HASH)
                                ? " does not fit its leaf hash."
                                : " has a header " + name + " that does not fit it."));
            }
        });
        return event;
    }

    private static void each(RecordedEvent event, BiConsumer<String, byte[]> to) {
        put(to, "ce_specversion", "1.0");
        put(to, "ce_id", event.id().value());
        put(to, "ce_type", TYPE_PREFIX + event.type());
        put(to, "ce_source", SOURCE_PREFIX + event.stream().authority());
        put(to, "ce_subject", event.stream().toString());
        put(to, "ce_time", event.recordedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        put(to, POSITION, Long.toString(event.position()));
        put(to, "ce_revision", Integer.toString(event.revision()));
        put(to, "ce_streamversion", Long.toString(event.version()));
        put(to, "ce_actor", event.actor());
        put(to, "ce_role", event.role());
        put(to, "ce_commandid", event.commandId());
        put(to, "ce_correlationid", event.correlationId());
        to.accept("ce_origin", event.source());
        put(to, LEAF_HASH, HexFormat.of().formatHex(LeafHash.octets(event)));
        put(to, "content-type", "application/json");
    }

    private static RecordedEvent parse(Map<String, byte[]> headers, byte[] value) {
        String type = text(headers, "ce_type");
        if (!type.startsWith(TYPE_PREFIX)) {
            throw new UnknownEvent("The record's type is not one of ours.");
        }
        return new RecordedEvent(
                parsed(headers, POSITION, Long::parseLong),
                parsed(headers, "ce_id", EventId::new),
                type.substring(TYPE_PREFIX.length()),
                parsed(headers, "ce_revision", Integer::parseInt),
                parsed(headers, "ce_subject", StreamId::parse),
                parsed(headers, "ce_streamversion", Long::parseLong),
                parsed(headers, "ce_time", RecordedTime::parse),
                text(headers, "ce_actor"),
                text(headers, "ce_role"),
                text(headers, "ce_commandid"),
                text(headers, "ce_correlationid"),
                octets(headers, "ce_origin"),
                value);
    }

    private static <T> T parsed(Map<String, byte[]> headers, String name, Function<String, T> parse) {
        try {
            return parse.apply(text(headers, name));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnknownEvent("The record's header " + name + " is malformed.", e);
        }
    }

    private static void put(BiConsumer<String, byte[]> to, String name, String value) {
        to.accept(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, byte[]> headers, String name) {
        return new String(octets(headers, name), StandardCharsets.UTF_8);
    }

    private static byte[] octets(Map<String, byte[]> headers, String name) {
        byte[] value = headers.get(name);
        if (value == null) {
            throw new UnknownEvent("The record lacks the header " + name + ".");
        }
        return value;
    }
}
