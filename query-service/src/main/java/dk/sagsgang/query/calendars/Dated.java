package dk.sagsgang.query.calendars;

import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import dk.sagsgang.query.views.AnswerJson;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a calendar. {@code name} is unique in its authority and stays the entry's own for ever; {@code first} and
 * {@code last} are the days it may mean, the same where it means one. {@code version} and {@code position} are those of the
 * last event of its stream.
 */
record Dated(
        String name,
        Kind kind,
        String summary,
        String description,
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        @Nullable String place,
        boolean cancelled,
        long version,
        long position) {
    static final String LIST = "calendar";

    /** What may be asked for alone. */
    enum Group {
        MEETINGS,
        DEADLINES
    }

    /** What stands in calendars. */
    enum Kind {
        MEETING("Møde", Group.MEETINGS),
        NOTICE("Opsigelsesfrist", Group.DEADLINES),
        EXPIRY("Udløb", Group.DEADLINES),
        END("Ophør", Group.DEADLINES),
        DUE("Opfølgning", Group.DEADLINES);

        private final String danish;
        private final Group group;

        Kind(String danish, Group group) {
            this.danish = danish;
            this.group = group;
        }

        String danish() {
            return danish;
        }
    }

    /** The entry as a line of the list of all calendars. */
    Entry entry(JsonNode committee) {
        return new Entry(LIST, name, AnswerJson.write(this))
                .foundBy("group", kind.group.name())
                .foundBy("committee", committee.path("code").asString(null))
                .foundBy("committee", committee.path("name").asString(null))
                .foundByDay("day", first)
                .sortedBy("day", SortKeys.day(first));
    }

    /** The entry of a line. */
    static Dated read(byte[] line) {
        JsonNode told = AnswerJson.read(line);
        return new Dated(
                told.path("name").asString(),
                Kind.valueOf(told.path("kind").asString()),
                told.path("summary").asString(),
                told.path("description").asString(),
                LocalDate.parse(told.path("first").asString()),
                LocalDate.parse(told.path("last").asString()),
                time(told.path("time").asString(null)),
                time(told.path("until").asString(null)),
                told.path("place").asString(null),
                told.path("cancelled").asBoolean(),
                told.path("version").asLong(),
                told.path("position").asLong());
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        return written == null ? null : LocalTime.parse(written);
    }
}
