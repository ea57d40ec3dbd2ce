package dk.sagsgang.command.api;

import dk.sagsgang.command.api.Complaints.Trouble;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command and its source from a body, strictly: nothing is coerced, guessed or dropped, and a {@link Refusal}
 * names every field that is unknown, missing or invalid. What may be left out (lists, booleans) is filled in.
 */
final class CommandReader {

    private static final String SOURCE = "source";
    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ClassValue<Shape.Fields> SHAPES = new ClassValue<>() {
        @Override
        protected Shape.Fields computeValue(Class<?> command) {
            return Shape.ofRecord(command).with(new Shape.Field(SOURCE, Shape.ofRecord(Source.class), false));
        }
    };

    private CommandReader() {}

    /** What was read: the command, and the source where the body names one. */
    record Read<T>(T command, @Nullable Source source) {}

    static <T> Read<T> read(byte[] body, Class<T> type) {
        JsonNode root = parse(body);
        Complaints complaints = new Complaints();
        check(shapeOf(type), root, Pointer.ROOT, complaints);
        complaints.refuseIfAny();
        ObjectNode command = (ObjectNode) root;
        JsonNode source = command.remove(SOURCE);
        construct(type, command, Pointer.ROOT, mustBe("valid"), complaints);
        complaints.refuseIfAny();
        return new Read<>(
                MAPPER.treeToValue(command, type), source == null ? null : MAPPER.treeToValue(source, Source.class));
    }

    /** The shape of a whole body: the command's fields and its source. */
    static Shape.Fields shapeOf(Class<?> command) {
        return SHAPES.get(command);
    }

    private static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw new Refusal(400, "MALFORMED_JSON", "The body is empty; a command is a JSON object.", List.of());
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 1 : Math.max(1, location.getLineNr());
            int column = location == null ? 1 : Math.max(1, location.getColumnNr());
            String detail = "The body is not well-formed JSON from line " + line + ", column " + column + ": "
                    + firstLine(e.getOriginalMessage());
            throw new Refusal(
                    Problem.of(400, "MALFORMED_JSON", detail, List.of()).at(line, column));
        }
    }

    private static void check(Shape shape, JsonNode node, Pointer at, Complaints complaints) {
        switch (shape) {
            case Shape.Single it -> checkSingle(it.scalar(), node, at, complaints);
            case Shape.ListOf it -> checkList(it, node, at, complaints);
            case Shape.Fields it -> checkFields(it, node, at, complaints);
            case Shape.OneOf it -> checkOneOf(it, node, at, complaints);
        }
    }

    private static void checkSingle(Scalar scalar, JsonNode node, Pointer at, Complaints complaints) {
        if (!scalar.fits(node)) {
            complaints.add(Trouble.INVALID_VALUE, at, mustBe(scalar.hint()));
        } else if (node.isString() && !isUnicode(node.stringValue())) {
            complaints.add(Trouble.INVALID_VALUE, at, "This holds half a character (an unpaired surrogate).");
        } else {
            construct(scalar.type(), node, at, mustBe(scalar.hint()), complaints);
        }
    }

    private static void checkList(Shape.ListOf shape, JsonNode node, Pointer at, Complaints complaints) {
        if (!node.isArray()) {
            complaints.add(Trouble.INVALID_VALUE, at, mustBe("a list"));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            check(shape.element(), node.get(i), at.to(i), complaints);
        }
    }

    private static void checkFields(Shape.Fields shape, JsonNode node, Pointer at, Complaints complaints) {
        if (!(node instanceof ObjectNode object)) {
            complaints.add(Trouble.INVALID_VALUE, at, mustBe("an object"));
            return;
        }
        int before = complaints.count();
        for (String name : object.propertyNames()) {
            if (shape.named(name) == null) {
                complaints.add(Trouble.UNKNOWN_FIELD, at.to(name), "There is no such field.");
            }
        }
        for (Shape.Field field : shape.fields()) {
            checkField(field, object, at.to(field.name()), complaints);
        }
        if (complaints.count() == before && !at.isRoot()) {
            construct(shape.type(), object, at, mustBe("valid"), complaints);
        }
    }

    private static void checkField(Shape.Field field, ObjectNode object, Pointer at, Complaints complaints) {
        JsonNode value = object.get(field.name());
        if (value != null && !value.isNull()) {
            check(field.shape(), value, at, complaints);
            return;
        }
        object.remove(field.name());
        if (field.required()) {
            complaints.add(Trouble.MISSING_FIELD, at, "This is needed.");
        } else if (field.shape() instanceof Shape.ListOf) {
            object.putArray(field.name());
        } else if (field.shape() instanceof Shape.Single single
                && single.scalar().type() == boolean.class) {
            object.put(field.name(), false);
        }
    }

    private static void checkOneOf(Shape.OneOf shape, JsonNode node, Pointer at, Complaints complaints) {
        JsonNode told = node.get(shape.discriminator());
        String choices = mustBe("one of " + String.join(", ", shape.choices().keySet()));
        if (!node.isObject()) {
            complaints.add(Trouble.INVALID_VALUE, at, mustBe("an object"));
        } else if (told == null || told.isNull()) {
            complaints.add(Trouble.MISSING_FIELD, at.to(shape.discriminator()), choices);
        } else if (!told.isString() || !shape.choices().containsKey(told.stringValue())) {
            complaints.add(Trouble.INVALID_VALUE, at.to(shape.discriminator()), choices);
        } else {
            checkFields(shape.choices().get(told.stringValue()), node, at, complaints);
        }
    }

    /** Makes the value once for the sake of its own checks; whatever it refuses is told at its place in the body. */
    private static void construct(Class<?> type, JsonNode node, Pointer at, String hint, Complaints complaints) {
        try {
            if (MAPPER.treeToValue(node, type) == null) {
                complaints.add(Trouble.INVALID_VALUE, at, hint);
            }
        } catch (JacksonException e) {
            complaints.add(Trouble.INVALID_VALUE, at, whyInvalid(e, hint));
        }
    }

    private static String whyInvalid(Throwable failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid && invalid.getMessage() != null) {
                return invalid.getMessage();
            }
        }
        return otherwise;
    }

    private static String mustBe(String hint) {
        return "This must be " + hint + ".";
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable." : message.lines().findFirst().orElse("unreadable.");
    }
}
