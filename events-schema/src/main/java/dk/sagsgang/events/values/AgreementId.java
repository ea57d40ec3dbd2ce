package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one agreement within its case: 1 to 60 letters, digits and hyphens, such as {@code boblberg}. */
public record AgreementId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,59}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgreementId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("An agreement is named by 1 to 60 letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
