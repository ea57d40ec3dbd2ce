package dk.sagsgang.query.web;

import dk.sagsgang.query.search.ListPage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers made of JSON that is passed through as it was stored. */
public final class Answers {
    /** The position up to which an answer tells the authority's events. */
    public static final String POSITION = "Sagsgang-Position";

    /** The position of the event for which a case is quarantined; absent from the answers of all others. */
    public static final String QUARANTINED = "Sagsgang-Quarantined";

    private Answers() {}

    public static ResponseEntity<byte[]> one(byte[] answer, long position) {
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(position))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    public static ResponseEntity<byte[]> page(ListPage page, long position) {
        String next = page.next() == null ? null : "\"" + page.next().written() + "\"";
        return one(list(page.answers(), next, position), position);
    }

    /** The items as an object with what follows them; {@code next} is JSON, absent where it is null. */
    public static byte[] list(List<byte[]> items, @Nullable String next, @Nullable Long position) {
        return list(items, next, null, position);
    }

    /** The same with what stands in front of them. */
    public static byte[] list(
            List<byte[]> items, @Nullable String next, @Nullable Long previous, @Nullable Long position) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(ascii("{\"items\":["));
        for (Iterator<byte[]> item = items.iterator(); item.hasNext(); ) {
            json.writeBytes(item.next());
            if (item.hasNext()) {
                json.write(',');
            }
        }
        json.write(']');
        if (next != null) {
            json.writeBytes(ascii(",\"next\":" + next));
        }
        if (previous != null) {
            json.writeBytes(ascii(",\"previous\":" + previous));
        }
        if (position != null) {
            json.writeBytes(ascii(",\"position\":" + position));
        }
        json.write('}');
        return json.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
