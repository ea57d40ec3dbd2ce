package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Free text as a person wrote it. It has a type of its own because anything may stand in it, personal data included, so
 * that it can be encrypted and erased by itself. Not blank; line ends are {@code \n}.
 */
public record Text(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {
        value = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (value.isEmpty()) {
            throw new InvalidValue("A text must say something.");
        }
        if (!Unicode.isWellFormed(value)) {
            throw new InvalidValue("A text is well-formed Unicode.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
