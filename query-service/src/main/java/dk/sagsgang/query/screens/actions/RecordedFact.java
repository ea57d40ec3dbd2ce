package dk.sagsgang.query.screens.actions;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One line of a case's history. */
record RecordedFact(
        long position, long version, String eventId, String type, Instant recordedAt, String actor, JsonNode payload) {}
