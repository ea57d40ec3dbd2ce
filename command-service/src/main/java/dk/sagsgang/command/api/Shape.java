package dk.sagsgang.command.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a type that commands are made of, read off its records: bodies are checked against it, and the
 * OpenAPI document shows it. A field is required unless its component is {@code @Nullable}, a list or a boolean.
 */
sealed interface Shape {

    /** An object with named fields, of a record. */
    record Fields(Class<?> type, List<Field> fields) implements Shape {

        @Nullable
        Field named(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        Fields with(Field more) {
            return new Fields(
                    type, Stream.concat(Stream.of(more), fields.stream()).toList());
        }
    }

    /** An object of one of several records, told apart by a field. */
    record OneOf(Class<?> type, String discriminator, Map<String, Fields> choices) implements Shape {}

    /** An array whose elements all have one shape. */
    record ListOf(Shape element) implements Shape {}

    /** A string, number or boolean. */
    record Single(Scalar scalar) implements Shape {}

    record Field(String name, Shape shape, boolean required) {}

    static Fields ofRecord(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Shape shape = of(component.getGenericType());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || shape instanceof ListOf
                    || component.getType() == boolean.class;
            fields.add(new Field(component.getName(), shape, !optional));
        }
        return new Fields(type, List.copyOf(fields));
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListOf(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> known)) {
            throw new IllegalArgumentException("No JSON form is known for " + type);
        }
        if (known.isAnnotationPresent(JsonTypeInfo.class)) {
            return oneOf(known);
        }
        return known.isRecord() && !isWrapped(known) ? ofRecord(known) : new Single(Scalar.of(known));
    }

    private static OneOf oneOf(Class<?> type) {
        String discriminator = type.getAnnotation(JsonTypeInfo.class).property();
        Map<String, Fields> choices = new LinkedHashMap<>();
        for (JsonSubTypes.Type choice : type.getAnnotation(JsonSubTypes.class).value()) {
            Field told = new Field(discriminator, new Single(Scalar.of(String.class)), true);
            choices.put(choice.name(), ofRecord(choice.value()).with(told));
        }
        return new OneOf(type, discriminator, choices);
    }

    /** A value type around one string, which stands for it in JSON. */
    private static boolean isWrapped(Class<?> type) {
        return type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }
}
