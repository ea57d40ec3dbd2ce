package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of one recorded event: 1 to 64 letters, digits and hyphens; our own are UUIDs. */
public record EventId(@JsonValue String value) {

    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(EventId::isAllowed)) {
            throw new InvalidValue("An event id is 1 to 64 letters, digits and hyphens.");
        }
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
