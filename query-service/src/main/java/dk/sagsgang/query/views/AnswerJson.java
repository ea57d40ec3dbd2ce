package dk.sagsgang.query.views;

import dk.sagsgang.events.stored.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of answers: that of the events, with every figure read back to the last digit it was written with. */
public final class AnswerJson {
    private static final JsonMapper MAPPER = EventJson.trees();

    private AnswerJson() {}

    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    public static JsonNode read(byte[] answer) {
        return MAPPER.readTree(answer);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonMapper mapper() {
        return MAPPER;
    }
}
