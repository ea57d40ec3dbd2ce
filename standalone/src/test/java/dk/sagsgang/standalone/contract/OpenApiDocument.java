package dk.sagsgang.standalone.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document as a client reads it: its operations, and whether an answer is one that it tells of. */
final class OpenApiDocument {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    /** One method at one address. */
    record Operation(String method, String path, JsonNode told, List<JsonNode> parameters) {

        List<JsonNode> in(String place) {
            return parameters.stream()
                    .filter(it -> it.path("in").asString().equals(place))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    List<JsonNode> parameters = method.getValue()
                            .path("parameters")
                            .valueStream()
                            .map(this::resolved)
                            .toList();
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), parameters));
                }
            }
        }
        return operations;
    }

    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString()
                ? resolved(document.at(reference.stringValue().substring(1)))
                : node;
    }

    /** What is wrong with an answer by this document; empty where it is as told. */
    List<String> faults(Operation operation, int status, String mediaType, String body) {
        JsonNode response = response(operation, status);
        if (response.isMissingNode()) {
            return List.of("Status " + status + " is not told.");
        }
        JsonNode content = resolved(response).path("content");
        if (content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("A body is not told with status " + status + ".");
        }
        if (!content.has(mediaType)) {
            return List.of("Media type " + mediaType + " is not told with status " + status + ".");
        }
        return mediaType.endsWith("/json") || mediaType.endsWith("+json")
                ? faults(content.get(mediaType).path("schema"), body)
                : List.of();
    }

    private static JsonNode response(Operation operation, int status) {
        JsonNode responses = operation.told().path("responses");
        return responses.has(Integer.toString(status))
                ? responses.get(Integer.toString(status))
                : responses.path("default");
    }

    private List<String> faults(@Nullable JsonNode schema, String body) {
        if (schema == null || schema.isMissingNode()) {
            return List.of("The form of the body is not told.");
        }
        return schemas
                .computeIfAbsent(schema, this::compiled)
                .validate(
                        body,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema with the components beside it that it refers to, so that it stands alone. */
    private Schema compiled(JsonNode schema) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.putArray("allOf").add(schema);
        alone.set("components", document.path("components"));
        return REGISTRY.getSchema(alone.toString(), InputFormat.JSON);
    }
}
