package dk.sagsgang.query.documents;

import dk.sagsgang.query.views.Printable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How documents write what answers tell: days in words, and texts as lines without what no paper can show. */
final class Words {
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'kl.' HH:mm", DANISH);

    private Words() {}

    /** 22. november 2021. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** mandag den 22. november 2021. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** kl. 15:00. */
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Text in one line, without what no paper can show. */
    static String line(String text) {
        return Printable.line(text);
    }

    /** The lines of a text that say something. */
    static List<String> lines(String text) {
        return Printable.text(text)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The names of people, one after the other: a, b og c. */
    static String names(JsonNode people) {
        return enumeration(
                people.valueStream().map(it -> line(it.path("name").asString())).toList());
    }

    /** The lines of a text that stands in a field; none where the field is not there. */
    static List<String> lines(JsonNode of, String field) {
        String text = of.path(field).asString(null);
        return text == null ? List.of() : lines(text);
    }

    private static String enumeration(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " og " + parts.getLast();
    }
}
