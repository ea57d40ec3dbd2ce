package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.stored.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One option of a choice: its name within the form, which stands in addresses too, what a reader sees, and what it puts in
 * the body. {@code place} is the next free place on a meeting's agenda, as far as the list of meetings tells.
 */
record Option(
        String id, String label, JsonNode body, @Nullable Integer place) {

    static Option of(String id, String label, Object body) {
        return new Option(id, label, EventJson.trees().valueToTree(body), null);
    }

    /** What the option puts in the body, as it stands in the page. */
    public String value() {
        return body.toString();
    }
}
