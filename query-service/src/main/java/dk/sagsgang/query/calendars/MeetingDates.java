package dk.sagsgang.query.calendars;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.calendars.Dated.Kind;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.views.Printable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A meeting in the calendars, on the day it is planned for now; one that was cancelled stays as such. */
@Component
final class MeetingDates implements Entries {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.MEETING;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        String day = answer.path("day").asString(null);
        if (day == null) {
            return List.of();
        }
        JsonNode committee = answer.path("committee");
        String because = answer.path("cancelledBecause").asString(null);
        Dated meeting = new Dated(
                "meetings/" + stream.name(),
                Kind.MEETING,
                summary(answer, committee),
                because == null ? "" : "Aflyst: " + Printable.text(because),
                LocalDate.parse(day),
                LocalDate.parse(day),
                time(answer, "time"),
                time(answer, "adjournedAt"),
                answer.has("place") ? Printable.line(answer.path("place").asString()) : null,
                answer.path("status").asString("").equals("CANCELLED"),
                answer.path("version").asLong(),
                answer.path("position").asLong());
        return List.of(meeting.entry(committee));
    }

    private static String summary(JsonNode answer, JsonNode committee) {
        String name = committee.path("name").asString(committee.path("code").asString("udvalget"));
        return (answer.path("extraordinary").asBoolean(false) ? "Ekstraordinært møde i " : "Møde i ")
                + Printable.line(name);
    }

    private static @Nullable LocalTime time(JsonNode answer, String field) {
        String written = answer.path(field).asString(null);
        return written == null ? null : LocalTime.parse(written);
    }
}
