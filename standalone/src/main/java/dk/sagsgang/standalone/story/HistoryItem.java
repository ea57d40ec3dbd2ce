package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.Source;
import tools.jackson.databind.JsonNode;

/** One event of a case as the query side hands it out. */
public record HistoryItem(
        long position, long version, String eventId, String type, int revision, Source source, JsonNode payload) {}
