package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.OctetBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An event as it is sent: a message of Server-Sent Events, in which the line of NDJSON stands from {@code line} on to
 * one octet before the end. The octets are shared: nobody may change them.
 */
@SuppressWarnings("ArrayRecordComponent")
record Frame(byte[] octets, int line) {
    private static final byte[] ID = ascii("id: ");
    private static final byte[] EVENT = ascii("\nevent: ");
    private static final byte[] DATA = ascii("\ndata: ");
    /** The name of what says itself to be no event of ours. */
    private static final String UNREADABLE = "Unreadable";

    private static final int USUAL_SIZE = 1_024;

    static Frame of(long position, CloudEventRecord event) {
        OctetBuffer octets = new OctetBuffer(USUAL_SIZE);
        int line = writeHead(octets, position, event);
        event.writeTo(octets);
        octets.put('\n').put('\n');
        return new Frame(octets.toArray(), line);
    }

    /** A copy of the event alone, without the ends of lines around it. */
    byte[] json() {
        return Arrays.copyOfRange(octets, line, octets.length - 2);
    }

    /** Writes the event to the end of what is there already, in the form that is asked for. */
    static void write(OctetBuffer to, Form form, long position, CloudEventRecord event) {
        if (form == Form.SSE) {
            writeHead(to, position, event);
            event.writeTo(to);
            to.put('\n').put('\n');
        } else {
            event.writeTo(to);
            to.put('\n');
        }
    }

    private static int writeHead(OctetBuffer to, long position, CloudEventRecord event) {
        String type = event.type();
        boolean named = !type.isEmpty() && type.chars().allMatch(Character::isLetterOrDigit);
        to.put(ID).put(ascii(Long.toString(position)));
        to.put(EVENT).put(named ? type : UNREADABLE).put(DATA);
        return to.size();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
