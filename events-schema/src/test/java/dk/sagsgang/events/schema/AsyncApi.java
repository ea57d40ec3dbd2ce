package dk.sagsgang.events.schema;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document of the topics: one channel per authority, one message per event type and revision. */
final class AsyncApi {

    static final String DRAFT = "application/schema+json;version=draft-2020-12";

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
        document.putObject("channels").set("events", channel());
        document.putObject("operations").set("publishEvents", operation());
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventTypes.all().forEach(type -> messages.set(nameOf(type), message(type)));
        components.putObject("schemas").set("CloudEventHeaders", HeaderForms.schema());
        return document;
    }

    static String nameOf(EventType type) {
        return type.name() + "." + type.revision();
    }

    private static ObjectNode channel() {
        ObjectNode channel = JSON.objectNode();
        channel.put("address", "sagsgang.{authority}.events");
        channel.put("description", "Everything that one authority records, in one order.");
        channel.putObject("parameters")
                .putObject("authority")
                .put("description", "The authority's name: 1 to 40 lower-case letters, digits and hyphens.")
                .putArray("examples")
                .add("herning");
        ObjectNode messages = channel.putObject("messages");
        EventTypes.all()
                .forEach(type -> messages.putObject(nameOf(type)).put("$ref", "#/components/messages/" + nameOf(type)));
        channel.putObject("bindings").putObject("kafka").put("partitions", 1).put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation() {
        ObjectNode operation = JSON.objectNode();
        operation.put("action", "send");
        operation.put("summary", "Every recorded event is sent once it is in the ledger.");
        operation.putObject("channel").put("$ref", "#/channels/events");
        return operation;
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = JSON.objectNode();
        message.put("name", HeaderForms.TYPE_PREFIX + type.name());
        message.put("title", type.name());
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        ArrayNode all = headers.putArray("allOf");
        all.addObject().put("$ref", "#/components/schemas/CloudEventHeaders");
        ObjectNode own = all.addObject().putObject("properties");
        own.putObject("ce_type").put("const", HeaderForms.TYPE_PREFIX + type.name());
        own.putObject("ce_revision").put("const", Integer.toString(type.revision()));
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", DRAFT);
        payload.putObject("schema").put("$ref", "schemas/" + ContractDocuments.schemaFile(type));
        return message;
    }
}
