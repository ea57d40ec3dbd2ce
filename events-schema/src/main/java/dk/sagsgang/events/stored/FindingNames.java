package dk.sagsgang.events.stored;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What FindingDismissed said in one string in revision 1: the rule, and after the first colon the events behind the
 * finding, set apart by commas. It stays as it is whatever becomes of findings since.
 */
final class FindingNames {

    private FindingNames() {}

    static ObjectNode parts(String finding) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        int colon = finding.indexOf(':');
        parts.put("rule", colon < 0 ? finding : finding.substring(0, colon));
        ArrayNode events = parts.putArray("events");
        if (colon >= 0) {
            for (String event : finding.substring(colon + 1).split(",", -1)) {
                events.add(event);
            }
        }
        return parts;
    }
}
