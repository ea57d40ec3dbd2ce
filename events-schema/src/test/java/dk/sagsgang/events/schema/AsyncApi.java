package dk.sagsgang.events.schema;

import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 document of the topics: for each authority a channel of events, with one message per event type and
 * revision, and a channel of checkpoints.
 */
final class AsyncApi {

    static final String DRAFT = "application/schema+json;version=draft-2020-12";

    /** The one message that is no event. */
    static final String CHECKPOINT = "Checkpoint";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Sagsgang events")
                .put("version", "1")
                .put(
                        "description",
                        "The facts that public authorities record about their cases, meetings and committees. One "
                                + "authority is one topic of one partition, in the order of its ledger: positions 1, 2, "
                                + "3 and so on without gaps. Delivery is at least once; the position tells what was "
                                + "seen before. The value of a record is the event's payload in the very bytes that "
                                + "were stored; everything else stands in headers (CloudEvents 1.0, Kafka protocol "
                                + "binding, binary content mode).");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        channels.set("events", channel());
        channels.set("checkpoints", checkpoints());
        ObjectNode operations = document.putObject("operations");
        operations.set("publishEvents", operation("events", "Every recorded event is sent once it is in the ledger."));
        operations.set(
                "publishCheckpoints",
                operation("checkpoints", "Every checkpoint is sent once it and all it speaks of are stored."));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        eachForm((type, revision) -> messages.set(nameOf(type, revision), message(type, revision)));
        messages.set(CHECKPOINT, checkpoint());
        components.putObject("schemas").set("CloudEventHeaders", HeaderForms.schema());
        return document;
    }

    /** The messages of events: a type's revisions in their order, since what is stored keeps its form. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        eachForm((type, revision) -> names.add(nameOf(type, revision)));
        return names;
    }

    static String nameOf(EventType type, int revision) {
        return type.name() + "." + revision;
    }

    static void eachForm(BiConsumer<EventType, Integer> form) {
        for (EventType type : EventTypes.all()) {
            for (int revision = 1; revision <= type.revision(); revision++) {
                form.accept(type, revision);
            }
        }
    }

    private static ObjectNode channel() {
        return channel(
                "sagsgang.{authority}.events",
                "Everything that one authority records, in one order. Readers set isolation.level to "
                        + "read_committed: events are sent in transactions, of which some are given up. Their "
                        + "markers take offsets, so it is ce_sequence that is gapless and not the offset. To "
                        + "resume, keep the position and the offset of the last record dealt with where its "
                        + "outcome is kept, seek to the offset after it, pass over positions that were dealt with, "
                        + "and stop at one that is missing: it is never skipped. The same events are had over "
                        + "HTTP, by position and filtered, at /api/v1/authorities/{authority}/events.",
                names());
    }

    private static ObjectNode checkpoints() {
        return channel(
                "sagsgang.{authority}.checkpoints",
                "What was signed of one authority's Merkle log, in the order of its sizes.",
                List.of(CHECKPOINT));
    }

    private static ObjectNode channel(String address, String description, List<String> names) {
        ObjectNode channel = JSON.objectNode();
        channel.put("address", address);
        channel.put("description", description);
        channel.putObject("parameters")
                .putObject("authority")
                .put("description", "The authority's name: 1 to 40 lower-case letters, digits and hyphens.")
                .putArray("examples")
                .add("herning");
        ObjectNode messages = channel.putObject("messages");
        names.forEach(name -> messages.putObject(name).put("$ref", "#/components/messages/" + name));
        channel.putObject("bindings").putObject("kafka").put("partitions", 1).put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(String channel, String summary) {
        ObjectNode operation = JSON.objectNode();
        operation.put("action", "send");
        operation.put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        return operation;
    }

    private static ObjectNode checkpoint() {
        ObjectNode message = JSON.objectNode();
        message.put("name", CHECKPOINT);
        message.put("title", "Checkpoint");
        message.put("contentType", "text/plain; charset=utf-8");
        message.put(
                "description",
                "A signed note after c2sp.org/tlog-checkpoint. The record's key is the size in decimal digits. A size may"
                        + " come again, and a smaller one after it; such a record is passed over.");
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties
                .putObject(CheckpointRecord.ACTIVE_KEYS)
                .put("type", "string")
                .put("description", "The keys that sign now, one a line (c2sp.org/signed-note).");
        properties
                .putObject(CheckpointRecord.RETIRED_KEYS)
                .put("type", "string")
                .put("description", "The keys that signed before, one a line; empty where there are none.");
        headers.putArray("required").add(CheckpointRecord.ACTIVE_KEYS).add(CheckpointRecord.RETIRED_KEYS);
        message.putObject("payload").put("type", "string");
        return message;
    }

    private static ObjectNode message(EventType type, int revision) {
        ObjectNode message = JSON.objectNode();
        message.put("name", HeaderForms.TYPE_PREFIX + type.name());
        message.put("title", type.name());
        if (revision < type.revision()) {
            message.put(
                    "description",
                    "A former form: it is written no more, and events that were stored in it are sent in it for ever.");
        }
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        ArrayNode all = headers.putArray("allOf");
        all.addObject().put("$ref", "#/components/schemas/CloudEventHeaders");
        ObjectNode own = all.addObject().putObject("properties");
        own.putObject("ce_type").put("const", HeaderForms.TYPE_PREFIX + type.name());
        own.putObject("ce_revision").put("const", Integer.toString(revision));
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", DRAFT);
        payload.putObject("schema").put("$ref", "schemas/" + ContractDocuments.schemaFile(type, revision));
        return message;
    }
}
