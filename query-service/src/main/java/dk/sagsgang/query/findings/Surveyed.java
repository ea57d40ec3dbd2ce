package dk.sagsgang.query.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its survey left it: its number and the code of the committee that has it, both null where they are not on
 * record, whether its words are for everybody, and its findings by the day from which they hold.
 */
public record Surveyed(@Nullable String number, @Nullable String committee, boolean withheld, List<Finding> findings) {

    public Surveyed {
        findings = List.copyOf(findings);
    }
}
