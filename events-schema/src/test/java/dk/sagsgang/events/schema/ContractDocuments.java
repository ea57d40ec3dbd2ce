package dk.sagsgang.events.schema;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.Source;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;

/** All documents of the contract by their file names, as they follow from the records. */
final class ContractDocuments {

    private ContractDocuments() {}

    static Map<String, String> schemas() {
        Map<String, String> schemas = new TreeMap<>();
        for (EventType type : EventTypes.all()) {
            schemas.put(
                    schemaFile(type),
                    written(RecordSchema.of(
                            type.payload(),
                            type.name(),
                            "urn:sagsgang:events:" + type.name() + ":" + type.revision())));
        }
        schemas.put("Source.json", written(RecordSchema.of(Source.class, "Source", "urn:sagsgang:source")));
        return schemas;
    }

    static String asyncApi() {
        return written(AsyncApi.document());
    }

    static String schemaFile(EventType type) {
        return schemaFile(type, type.revision());
    }

    static String schemaFile(EventType type, int revision) {
        return type.name() + "." + revision + ".json";
    }

    private static String written(JsonNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return EventJson.mapper()
                .writer()
                .with(new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter))
                .writeValueAsString(document);
    }
}
