package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one authority in addresses, collections and topics: 1 to 40 lower-case letters a to z, digits and hyphens,
 * beginning with a letter. One authority is one ledger, one topic and one Merkle log.
 */
public record AuthorityId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuthorityId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("An authority is named by 1 to 40 lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
