package dk.sagsgang.events.stored;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What MinutesRead said of doubts up to revision 3: one string each, the code before its first colon where there was one.
 * Item and lines were not kept, and no fact said which others it needs.
 */
final class DoubtTexts {

    private static final String NO_CODE = "UNSPECIFIED";
    private static final Pattern CODED = Pattern.compile("(?s)([A-Z][A-Z0-9_]*): (.+)");

    private DoubtTexts() {}

    static ObjectNode apart(ObjectNode former) {
        ObjectNode next = former.deepCopy();
        next.set("doubts", doubts(former.path("doubts")));
        ArrayNode facts = next.putArray("facts");
        for (JsonNode fact : list(former.path("facts"))) {
            if (!(fact instanceof ObjectNode told) || told.has("needs")) {
                throw new UnknownEvent("A fact of a former form is no object, or has what it did not know.");
            }
            ObjectNode whole = told.deepCopy();
            whole.set("doubts", doubts(told.path("doubts")));
            whole.putArray("needs");
            facts.add(whole);
        }
        return next;
    }

    private static ArrayNode doubts(JsonNode former) {
        ArrayNode doubts = list(former).arrayNode();
        for (JsonNode doubt : former) {
            if (!doubt.isString()) {
                throw new UnknownEvent("A doubt of a former form is a string.");
            }
            Matcher coded = CODED.matcher(doubt.stringValue());
            ObjectNode told = doubts.addObject();
            told.put("code", coded.matches() ? coded.group(1) : NO_CODE);
            told.put("message", coded.matches() ? coded.group(2) : doubt.stringValue());
            told.putArray("lines");
        }
        return doubts;
    }

    private static ArrayNode list(JsonNode node) {
        if (node instanceof ArrayNode list) {
            return list;
        }
        throw new UnknownEvent("A former form has no list where one belongs.");
    }
}
