package dk.sagsgang.query.feeds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decision as the feed tells it. {@code told} is the position of the event that last changed it: its record, its newest
 * correction or its halt. {@code withheld} says that its words are not for everybody.
 */
record Announcement(
        String caseId,
        String caseNumber,
        String meeting,
        int place,
        String title,
        String committee,
        LocalDate decidedOn,
        String outcome,
        String text,
        @Nullable String corrected,
        boolean halted,
        boolean withheld,
        long told) {

    static Announcement read(JsonNode line) {
        return new Announcement(
                line.path("caseId").asString(),
                line.path("caseNumber").asString(),
                line.path("meeting").asString(),
                line.path("place").asInt(),
                line.path("title").asString(),
                line.path("committee").asString(),
                LocalDate.parse(line.path("decidedOn").asString()),
                line.path("outcome").asString(),
                line.path("text").asString(),
                line.path("corrected").asString(null),
                line.path("halted").asBoolean(),
                line.path("withheld").asBoolean(),
                line.path("told").asLong());
    }
}
