package dk.sagsgang.events.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Reads the time at which an event was recorded (ISO 8601, UTC), for those who read a million of them: what stands as it
 * was written, to the second or the millisecond, is taken apart by its places, and all else is left to
 * {@link Instant#parse}, with the same result and the same refusals.
 */
final class RecordedTime {
    private static final String SECONDS = "0000-00-00T00:00:00Z";
    private static final String MILLIS = "0000-00-00T00:00:00.000Z";

    private RecordedTime() {}

    static Instant parse(String text) {
        if (!hasForm(text, MILLIS) && !hasForm(text, SECONDS)) {
            return Instant.parse(text);
        }
        LocalTime time = LocalTime.of(
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                text.length() == MILLIS.length()
                        ? Math.toIntExact(TimeUnit.MILLISECONDS.toNanos(number(text, 20, 23)))
                        : 0);
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .atTime(time)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }
}
