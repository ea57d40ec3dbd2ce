package dk.sagsgang.query.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the records that answers are made of into JSON Schema (2020-12, as OpenAPI 3.1 has it); records become components
 * under their names. A field is required unless it is {@code @Nullable}. More fields may come, so none is ruled out.
 */
final class AnswerSchemas {
    private static final Map<Class<?>, Supplier<JsonSchema>> SINGLE = Map.ofEntries(
            Map.entry(String.class, () -> typed("string")),
            Map.entry(int.class, () -> typed("integer")),
            Map.entry(Integer.class, () -> typed("integer")),
            Map.entry(long.class, () -> typed("integer")),
            Map.entry(Long.class, () -> typed("integer")),
            Map.entry(double.class, () -> typed("number")),
            Map.entry(Double.class, () -> typed("number")),
            Map.entry(boolean.class, () -> typed("boolean")),
            Map.entry(Boolean.class, () -> typed("boolean")),
            Map.entry(BigDecimal.class, () -> typed("number")),
            Map.entry(LocalDate.class, () -> formatted("date", "A day, ISO 8601.")),
            Map.entry(Instant.class, () -> formatted("date-time", "A moment, ISO 8601, in UTC.")),
            Map.entry(LocalTime.class, () -> described("A local time of day, ISO 8601.")),
            Map.entry(Period.class, () -> formatted("duration", "Years, months and days, ISO 8601.")),
            Map.entry(JsonNode.class, JsonSchema::new),
            Map.entry(Object.class, JsonSchema::new));

    private final Map<String, Schema<?>> components = new TreeMap<>();

    Map<String, Schema<?>> components() {
        return components;
    }

    /** The schema of one value. */
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? typed("object").additionalProperties(of(arguments[1]))
                    : typed("array").items(of(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        Supplier<JsonSchema> single = SINGLE.get(plain);
        if (single != null) {
            return single.get();
        }
        if (plain.isEnum()) {
            return ofChoices(plain);
        }
        if (Arrays.stream(plain.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))) {
            return typed("string");
        }
        if (plain.isAnnotationPresent(JsonTypeInfo.class)) {
            return ofAlternatives(plain);
        }
        if (plain.isRecord()) {
            return component(plain);
        }
        throw new IllegalArgumentException("No JSON form is known of " + plain);
    }

    /** A line or an answer that has the fields of the record, and those of another one that is described already. */
    Schema<?> both(Class<?> record, String other) {
        return new JsonSchema().addAllOfItem(of(record)).addAllOfItem(reference(other));
    }

    /** A page of a list. */
    Schema<?> page(Schema<?> line) {
        JsonSchema next = new JsonSchema();
        next.addType("string");
        next.addType("integer");
        next.setDescription("Where the next page begins, to be asked for as it is; absent on the last one.");
        JsonSchema position = typed("integer");
        position.setDescription("The position of the ledger up to which this page tells its events.");
        JsonSchema page = typed("object");
        page.addProperty("items", typed("array").items(line));
        page.addProperty("next", next);
        page.addProperty("position", position);
        page.addRequiredItem("items");
        return page;
    }

    static Schema<?> reference(String component) {
        return new JsonSchema().$ref("#/components/schemas/" + component);
    }

    static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    private Schema<?> component(Class<?> record) {
        String name = name(record);
        if (!components.containsKey(name)) {
            components.put(name, new JsonSchema());
            components.put(name, ofFields(record));
        }
        return reference(name);
    }

    private JsonSchema ofFields(Class<?> record) {
        JsonSchema object = typed("object");
        for (RecordComponent field : record.getRecordComponents()) {
            object.addProperty(field.getName(), of(field.getGenericType()));
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                object.addRequiredItem(field.getName());
            }
        }
        return object;
    }

    private Schema<?> ofAlternatives(Class<?> parent) {
        JsonSchema either = new JsonSchema();
        String marker = parent.getAnnotation(JsonTypeInfo.class).property();
        for (JsonSubTypes.Type choice : parent.getAnnotation(JsonSubTypes.class).value()) {
            JsonSchema told = typed("string");
            told.setConst(choice.name());
            JsonSchema fields = ofFields(choice.value());
            fields.addProperty(marker, told);
            fields.addRequiredItem(marker);
            either.addOneOfItem(fields);
        }
        return either;
    }

    private static Schema<?> ofChoices(Class<?> choices) {
        JsonSchema schema = typed("string");
        for (Object choice : List.of(choices.getEnumConstants())) {
            schema.addEnumItemObject(((Enum<?>) choice).name());
        }
        return schema;
    }

    private static JsonSchema formatted(String format, String description) {
        JsonSchema schema = described(description);
        schema.setFormat(format);
        return schema;
    }

    private static JsonSchema described(String description) {
        JsonSchema schema = typed("string");
        schema.setDescription(description);
        return schema;
    }

    private static String name(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : owner.getSimpleName() + type.getSimpleName();
    }
}
