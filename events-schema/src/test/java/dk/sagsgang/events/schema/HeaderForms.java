package dk.sagsgang.events.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the headers of a record look like and mean; each is UTF-8 text. */
final class HeaderForms {

    static final String TYPE_PREFIX = "dk.sagsgang.";

    private static final String COUNT = "^(?:0|[1-9][0-9]{0,18})$";
    private static final String COUNT_FROM_1 = "^[1-9][0-9]{0,18}$";

    private static final Map<String, ObjectNode> HEADERS = new LinkedHashMap<>();

    static {
        described("ce_specversion", "The version of CloudEvents.").put("const", "1.0");
        described("ce_id", "The event's id.").put("pattern", "^[A-Za-z0-9-]{1,64}$");
        described("ce_type", "The event's type.").put("pattern", "^dk\\.sagsgang\\.[A-Za-z]+$");
        described("ce_source", "The authority's address.").put("pattern", "^/api/v1/authorities/[a-z][a-z0-9-]{0,39}$");
        described("ce_subject", "The stream: authority, kind and name.")
                .put("pattern", "^[a-z][a-z0-9-]{0,39}/(?:authority|committee|meeting|case|import)/.+$");
        described("ce_time", "When the event was recorded, in UTC.").put("format", "date-time");
        described("ce_sequence", "The position in the authority's ledger, from 1 without gaps.")
                .put("pattern", COUNT_FROM_1);
        described("ce_revision", "The revision of the payload's form.").put("pattern", COUNT_FROM_1);
        described("ce_streamversion", "The event's place in its stream, from 0.")
                .put("pattern", COUNT);
        described("ce_actor", "Who gave the command.");
        described("ce_role", "In which role the actor gave it.");
        described("ce_commandid", "The command that the event came of.");
        described("ce_correlationid", "What commands that belong together share.");
        described("ce_origin", "The source that the fact was read from, as JSON.")
                .put("contentMediaType", "application/json")
                .putObject("contentSchema")
                .put("$ref", "schemas/Source.json");
        described("ce_leafhash", "The event's leaf in the authority's Merkle log, SHA-256 in hexadecimal digits.")
                .put("pattern", "^[0-9a-f]{64}$");
        described("content-type", "The form of the payload.").put("const", "application/json");
    }

    private HeaderForms() {}

    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        HEADERS.forEach((name, form) -> {
            properties.set(name, form);
            required.add(name);
        });
        return schema;
    }

    private static ObjectNode described(String name, String description) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("type", "string").put("description", description);
        HEADERS.put(name, form);
        return form;
    }
}
