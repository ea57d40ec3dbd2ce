package dk.sagsgang.events.stored;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of steps that a form takes: a field renamed, one field split into several, a required field added. */
final class Upcasters {

    private Upcasters() {}

    /** A field goes by another name; where it was left out, so is the other. */
    static Upcaster renamed(String from, String to) {
        return former -> {
            refuseStranger(former, to);
            return replaced(former, from, (next, value) -> next.set(to, value));
        };
    }

    /** What one required string said becomes fields of its own. */
    static Upcaster split(String field, Function<String, ObjectNode> parts) {
        return former -> {
            if (!former.path(field).isString()) {
                throw new UnknownEvent("A former form has no string " + field + " to be split.");
            }
            ObjectNode divided = parts.apply(former.get(field).stringValue());
            divided.propertyNames().stream()
                    .filter(name -> !name.equals(field))
                    .forEach(name -> refuseStranger(former, name));
            return replaced(former, field, (next, value) -> next.setAll(divided));
        };
    }

    /** A field is required that was unknown before; all former events have this value of it. */
    static Upcaster added(String field, int value) {
        return former -> {
            refuseStranger(former, field);
            return copy(former, next -> next.put(field, value));
        };
    }

    /** A list is required that was unknown before; it is empty in all former events. */
    static Upcaster addedEmpty(String list) {
        return former -> {
            refuseStranger(former, list);
            return copy(former, next -> next.putArray(list));
        };
    }

    private static ObjectNode replaced(ObjectNode former, String field, Replacement by) {
        ObjectNode next = former.objectNode();
        for (Map.Entry<String, JsonNode> each : former.properties()) {
            if (each.getKey().equals(field)) {
                by.put(next, each.getValue());
            } else {
                next.set(each.getKey(), each.getValue());
            }
        }
        return next;
    }

    private static ObjectNode copy(ObjectNode former, Consumer<ObjectNode> change) {
        ObjectNode next = former.objectNode();
        next.setAll(former);
        change.accept(next);
        return next;
    }

    /** A former form that has a field of the next one already was written by nobody. */
    private static void refuseStranger(ObjectNode former, String field) {
        if (former.has(field)) {
            throw new UnknownEvent("A former form has the field " + field + ", which it did not know.");
        }
    }

    private interface Replacement {
        void put(ObjectNode next, JsonNode value);
    }
}
