package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;
import java.util.List;

/**
 * Someone looked at a finding and says why it needs nothing. A finding is its rule and the events behind it, so that it
 * is the same after a rebuild.
 */
public record FindingDismissed(String rule, List<String> events, Text reason) implements CaseEvent {

    public FindingDismissed {
        events = List.copyOf(events);
    }

    /** The dismissal of a finding by its name: the rule, and after a colon the events, set apart by commas. */
    public static FindingDismissed of(String finding, Text reason) {
        int colon = finding.indexOf(':');
        return colon < 0
                ? new FindingDismissed(finding, List.of(), reason)
                : new FindingDismissed(
                        finding.substring(0, colon),
                        List.of(finding.substring(colon + 1).split(",", -1)),
                        reason);
    }

    /** The name that {@link #of} was given. */
    public String finding() {
        return events.isEmpty() ? rule : rule + ":" + String.join(",", events);
    }
}
