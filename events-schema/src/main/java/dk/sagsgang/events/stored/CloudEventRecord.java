package dk.sagsgang.events.stored;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A record of the topic as it came, not compared with its leaf hash, and its form as one CloudEvents 1.0 JSON event
 * (structured content mode). The attributes are those of {@link CloudEventHeaders}, all of them strings, and the value
 * is passed through as it is; one that is no JSON object on one line stands as {@code data_base64}, so that whatever a
 * record holds, what is written of it is one line and one object. The arrays are not copied: nobody may change them.
 */
public final class CloudEventRecord {

    private static final String PREFIX = "ce_";
    private static final String TYPE_PREFIX = "dk.sagsgang.";
    private static final int SPACE = 0x20;
    private static final byte[] NONE = {};
    private static final int TYPE = 2;
    private static final int SUBJECT = 4;
    private static final int SEQUENCE = 6;
    private static final int REVISION = 7;
    private static final String[] NAMES = {
        "specversion",
        "id",
        "type",
        "source",
        "subject",
        "time",
        "sequence",
        "revision",
        "streamversion",
        "actor",
        "role",
        "commandid",
        "correlationid",
        "origin",
        "leafhash"
    };
    private static final List<String> HEADERS =
            Stream.of(NAMES).map(name -> PREFIX + name).toList();
    private static final byte[][] OPENINGS = openings();
    private static final byte[] DATA = octets(",\"datacontenttype\":\"application/json\",\"data\":");
    private static final byte[] DATA_BASE64 = octets(",\"data_base64\":\"");

    private final byte[][] attributes = new byte[NAMES.length][];
    private final byte[] value;
    /** Where the next header belongs if they come as they are written, which saves looking for it. */
    private int next;

    public CloudEventRecord(byte[] value) {
        this.value = value;
        Arrays.fill(attributes, NONE);
    }

    public static CloudEventRecord of(Map<String, byte[]> headers, byte[] value) {
        CloudEventRecord taken = new CloudEventRecord(value);
        headers.forEach(taken::put);
        return taken;
    }

    /** Takes a header; one that is no attribute of ours is passed over. */
    public void put(String header, byte[] octets) {
        int slot = next < HEADERS.size() && header.equals(HEADERS.get(next)) ? next : HEADERS.indexOf(header);
        if (slot >= 0) {
            attributes[slot] = octets;
            next = slot + 1;
        }
    }

    /** The position it says it has; throws {@link NumberFormatException} where it says none. */
    public long position() {
        return Long.parseLong(text(SEQUENCE));
    }

    /** The event's name; empty where it is none of ours. */
    public String type() {
        String type = text(TYPE);
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : "";
    }

    /** The stream it belongs to; throws {@link dk.sagsgang.events.values.InvalidValue} where it names none. */
    public StreamId stream() {
        return StreamId.parse(text(SUBJECT));
    }

    /** The revision of its form; throws {@link NumberFormatException} where it says none. */
    public int revision() {
        return Integer.parseInt(text(REVISION));
    }

    public byte[] value() {
        return value;
    }

    /** Writes it as one JSON object without any line break. */
    public void writeTo(OctetBuffer json) {
        for (int slot = 0; slot < NAMES.length; slot++) {
            if (attributes[slot].length > 0 || slot == 0) {
                json.put(OPENINGS[slot]);
                writeString(json, attributes[slot]);
                json.put('"');
            }
        }
        if (isObjectOnOneLine(value)) {
            json.put(DATA).put(value).put('}');
        } else {
            json.put(DATA_BASE64)
                    .put(Base64.getEncoder().encode(value))
                    .put('"')
                    .put('}');
        }
    }

    private String text(int slot) {
        return new String(attributes[slot], StandardCharsets.UTF_8);
    }

    private static void writeString(OctetBuffer json, byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                // What is no UTF-8 must not reach the reader as such.
                escape(json, new String(octets, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        escape(json, octets);
    }

    private static void escape(OctetBuffer json, byte[] utf8) {
        int written = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte octet = utf8[i];
            if (octet == '"' || octet == '\\' || (octet >= 0 && octet < SPACE)) {
                json.put(utf8, written, i - written);
                written = i + 1;
                if (octet < SPACE) {
                    json.put(String.format("\\u%04x", (int) octet));
                } else {
                    json.put('\\').put(octet);
                }
            }
        }
        json.put(utf8, written, utf8.length - written);
    }

    /** Whether it begins and ends as one object does, strings told apart from the rest, with no line break. */
    private static boolean isObjectOnOneLine(byte[] json) {
        if (json.length < 2 || json[0] != '{') {
            return false;
        }
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length; i++) {
            byte octet = json[i];
            if (octet >= 0 && octet < SPACE) {
                return false;
            } else if (inString) {
                if (octet == '\\') {
                    i++;
                } else if (octet == '"') {
                    inString = false;
                }
            } else if (octet == '"') {
                inString = true;
            } else if (octet == '{' || octet == '[') {
                depth++;
            } else if (octet == '}' || octet == ']') {
                depth--;
                if (depth == 0) {
                    return i == json.length - 1 && octet == '}';
                }
            }
        }
        return false;
    }

    private static byte[][] openings() {
        byte[][] openings = new byte[NAMES.length][];
        for (int slot = 0; slot < NAMES.length; slot++) {
            openings[slot] = octets((slot == 0 ? "{\"" : ",\"") + NAMES[slot] + "\":\"");
        }
        return openings;
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
