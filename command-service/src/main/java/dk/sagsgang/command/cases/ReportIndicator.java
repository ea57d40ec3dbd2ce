package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Figure;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reports a named figure as of a date. */
public record ReportIndicator(
        String indicator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable PartialDate asOf,
        boolean derived) implements CaseCommand {

    public ReportIndicator {
        Figure.check(value);
    }
}
