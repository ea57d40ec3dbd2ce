package dk.sagsgang.events.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.values.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into their stored bytes, once, and back. UTF-8 JSON, fields in the order of the record, absent where
 * null, days and periods in ISO 8601, decimals in plain notation. Reading refuses what it does not know, so that no fact
 * is dropped unseen.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The mapper itself, for those who speak the same JSON at another door. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static byte[] write(Source source) {
        return MAPPER.writeValueAsBytes(source);
    }

    public static Source readSource(byte[] bytes) {
        return MAPPER.readValue(bytes, Source.class);
    }

    /** Reads the payload of a stored event; throws {@link UnknownEvent} where name, revision or form is not known. */
    public static DomainEvent read(String type, int revision, byte[] payload) {
        EventType known = EventTypes.named(type);
        if (revision != known.revision()) {
            throw new UnknownEvent("Revision " + revision + " of " + type + " is not known here.");
        }
        try {
            return MAPPER.readValue(payload, known.payload());
        } catch (JacksonException e) {
            throw new UnknownEvent("A stored " + type + " has a form that is not known here.", e);
        }
    }
}
