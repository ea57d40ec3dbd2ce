package dk.sagsgang.query.history;

import dk.sagsgang.events.values.Source;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A recorded event as it is told. {@code payload} is in the form of the event's type and {@code revision}, as
 * {@code /schemas/events/{type}/{revision}} says.
 */
record HistoryLine(
        long position,
        long version,
        String eventId,
        String type,
        int revision,
        Instant recordedAt,
        String actor,
        String role,
        String commandId,
        String correlationId,
        String leafHash,
        Source source,
        JsonNode payload) {}
