package dk.sagsgang.events.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of one record as it is stored: its fields in their order, required unless they are
 * {@code @Nullable}, and nothing else; the types that it is made of stand under {@code $defs}.
 */
final class RecordSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private RecordSchema() {}

    static ObjectNode of(Class<?> type, String title, String id) {
        RecordSchema schema = new RecordSchema();
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", id);
        root.put("title", title);
        root.setAll(schema.ofRecord(type));
        ObjectNode definitions = root.putObject("$defs");
        schema.definitions.forEach(definitions::set);
        return root;
    }

    private ObjectNode ofRecord(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent field : type.getRecordComponents()) {
            ObjectNode limits = ValueForms.ofField(type, field.getName());
            properties.set(field.getName(), limits == null ? ofType(field.getGenericType()) : limits);
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(field.getName());
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode ofType(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode schema = JSON.objectNode();
            schema.put("type", "array");
            schema.set("items", ofType(list.getActualTypeArguments()[0]));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        ValueForms.Form form = ValueForms.of(plain);
        if (form != null && form.name().isEmpty()) {
            return form.schema();
        }
        String name = form == null ? nameOf(plain) : form.name();
        if (!definitions.containsKey(name)) {
            definitions.put(name, form == null ? define(plain) : form.schema());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode define(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = JSON.objectNode();
            ArrayNode words = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(it -> words.add(((Enum<?>) it).name()));
            return schema;
        }
        return type.isRecord() ? ofRecord(type) : ofAlternatives(type);
    }

    private ObjectNode ofAlternatives(Class<?> parent) {
        String marker = Objects.requireNonNull(parent.getAnnotation(JsonTypeInfo.class), parent::getName)
                .property();
        ObjectNode schema = JSON.objectNode();
        ArrayNode alternatives = schema.putArray("oneOf");
        for (JsonSubTypes.Type alternative :
                parent.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode fields = ofRecord(alternative.value());
            ((ObjectNode) fields.get("properties")).putObject(marker).put("const", alternative.name());
            ((ArrayNode) fields.get("required")).add(marker);
            alternatives.add(fields);
        }
        return schema;
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : nameOf(outer)) + type.getSimpleName();
    }
}
