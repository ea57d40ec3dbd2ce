package dk.sagsgang.command.rules;

import java.util.List;

/**
 * A command that breaks a rule is refused with a reason code and emits nothing. {@code detail} is a sentence for the one
 * who gave the command; {@code fields} names the offending fields of the command, if any.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;
    private final List<String> fields;

    public Rejected(Reason reason, String detail, String... fields) {
        super(reason + ": " + detail, null, false, false);
        this.detail = detail;
        this.reason = reason;
        this.fields = List.of(fields);
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    public List<String> fields() {
        return fields;
    }
}
