package dk.sagsgang.command.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.Map;

/** Turns shapes into JSON Schema (2020-12, as OpenAPI 3.1 has it); records become components of the document. */
final class ShapeSchemas {

    private final Components components;

    ShapeSchemas(Components components) {
        this.components = components;
    }

    /** The schema of a command's whole body, source included. */
    Schema<?> body(CommandPath path) {
        return component(path.command().getSimpleName(), CommandReader.shapeOf(path.body()));
    }

    Schema<?> ofRecord(Class<?> type) {
        return object(Shape.ofRecord(type));
    }

    static Schema<?> ref(String component) {
        return new JsonSchema().$ref("#/components/schemas/" + component);
    }

    static Schema<?> string() {
        return typed("string");
    }

    static Schema<?> receipt(String thing) {
        JsonSchema receipt = typed("object");
        Map.of(thing, "string", "version", "integer", "position", "integer").forEach((name, type) -> {
            receipt.addProperty(name, typed(type));
            receipt.addRequiredItem(name);
        });
        return receipt;
    }

    private Schema<?> of(Shape shape) {
        return switch (shape) {
            case Shape.Single it -> single(it.scalar());
            case Shape.ListOf it -> typed("array").items(of(it.element()));
            case Shape.Fields it -> component(name(it.type()), it);
            case Shape.OneOf it -> oneOf(it);
        };
    }

    private Schema<?> component(String name, Shape.Fields shape) {
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            components.addSchemas(name, object(shape));
        }
        return ref(name);
    }

    private Schema<?> object(Shape.Fields shape) {
        JsonSchema object = typed("object");
        object.setAdditionalProperties(false);
        for (Shape.Field field : shape.fields()) {
            object.addProperty(field.name(), of(field.shape()));
            if (field.required()) {
                object.addRequiredItem(field.name());
            }
        }
        return object;
    }

    private Schema<?> oneOf(Shape.OneOf shape) {
        JsonSchema either = new JsonSchema();
        shape.choices().forEach((told, fields) -> {
            Schema<?> choice = object(fields);
            JsonSchema discriminator = typed("string");
            discriminator.setConst(told);
            choice.addProperty(shape.discriminator(), discriminator);
            either.addOneOfItem(choice);
        });
        return either;
    }

    private static Schema<?> single(Scalar scalar) {
        JsonSchema schema = typed(scalar.kind().name().toLowerCase(Locale.ROOT));
        schema.setFormat(scalar.format());
        schema.setDescription("This is " + scalar.hint() + ".");
        scalar.choices().forEach(schema::addEnumItemObject);
        return schema;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    /** A nested record is told by its owner's name too: RestrictionScope's Item is not any item. */
    private static String name(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : owner.getSimpleName() + type.getSimpleName();
    }
}
