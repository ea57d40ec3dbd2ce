package dk.sagsgang.events.stored;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a day, a time of day or a period from its ISO 8601 text and from nothing else: the arrays, numbers and date-times
 * that the JSON library would take as well are not forms of the contract.
 */
final class IsoText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    IsoText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            context.reportInputMismatch(this, "Only ISO 8601 text is read here.");
        }
        String text = json.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, handledType(), "not in its ISO 8601 form");
        }
    }
}
