package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A case number (sagsnr., journalnummer): an opaque string of 1 to 50 characters, unique in its authority and never
 * reused. Surrounding space is dropped and the text brought to Unicode form NFC, so that equal numbers are equal.
 */
public record CaseNumber(@JsonValue String value) {

    private static final int LONGEST = 50;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNumber {
        if (!Unicode.isWellFormed(value)) {
            throw new InvalidValue("A case number is well-formed Unicode.");
        }
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new InvalidValue("A case number has 1 to 50 characters.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("A case number holds no control characters.");
        }
    }

    /** The number's parts where it has the shape {@code 29.09.00-P20-1-19}. */
    public Optional<KleNumber> kle() {
        return KleNumber.parse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
