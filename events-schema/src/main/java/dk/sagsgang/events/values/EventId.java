package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The identity of one recorded event: 1 to 64 letters, digits and hyphens; our own are UUIDs. */
public record EventId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("An event id is 1 to 64 letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
