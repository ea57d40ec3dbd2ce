package dk.sagsgang.query.views;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.StreamId;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Facts as JSON and back, for the view store alone: nobody else reads this form, and a new one is simply rebuilt. The
 * events in it tell their revision, so that views which were stored before an event took a new form are read as before.
 */
public final class FactsJson {
    /** Facts that were stored before revisions were told with them are of the first. */
    private static final int FIRST_REVISION = 1;

    private static final int USUAL_SIZE = 2_048;

    private FactsJson() {}

    public static byte[] write(Facts facts) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = AnswerJson.mapper().createGenerator(octets)) {
            json.writeStartObject();
            json.writeNumberProperty("version", facts.version());
            json.writeNumberProperty("position", facts.position());
            json.writeObjectPropertyStart("facts");
            for (Map.Entry<String, Stated<DomainEvent>> fact : facts.bySubject().entrySet()) {
                Stated<DomainEvent> said = fact.getValue();
                EventType type = EventTypes.of(said.what());
                json.writeObjectPropertyStart(fact.getKey());
                json.writeStringProperty("on", said.on().toString());
                json.writeNumberProperty("position", said.position());
                json.writeStringProperty("type", type.name());
                json.writeNumberProperty("revision", type.revision());
                json.writePOJOProperty("event", said.what());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return octets.toByteArray();
    }

    public static Facts read(StreamId stream, byte[] bytes) {
        JsonNode json = AnswerJson.mapper().readTree(bytes);
        NavigableMap<String, Stated<DomainEvent>> bySubject = new TreeMap<>();
        for (Map.Entry<String, JsonNode> fact : json.get("facts").properties()) {
            JsonNode said = fact.getValue();
            DomainEvent event = EventJson.read(
                    said.get("type").asString(), said.path("revision").asInt(FIRST_REVISION), said.get("event"));
            bySubject.put(
                    fact.getKey(),
                    new Stated<>(
                            LocalDate.parse(said.get("on").asString()),
                            said.get("position").asLong(),
                            event));
        }
        return new Facts(
                stream, json.get("version").asLong(), json.get("position").asLong(), bySubject);
    }
}
