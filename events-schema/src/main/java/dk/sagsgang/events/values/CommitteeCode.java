package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code by which an authority knows a committee (FOU, ØKE, BYR): 1 to 60 letters, digits and hyphens. A committee
 * whose documents give no code is known by its name with hyphens for spaces.
 */
public record CommitteeCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,59}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitteeCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("A committee's code is 1 to 60 letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
