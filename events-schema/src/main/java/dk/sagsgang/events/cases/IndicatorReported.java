package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Figure;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A named figure as of a date. {@code derived} says that the source gives it only through another figure ("a rise of
 * 643 since"). {@code asOf} is null where the source does not say when the figure held.
 */
public record IndicatorReported(
        String indicator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable PartialDate asOf,
        boolean derived) implements CaseEvent {

    public IndicatorReported {
        Figure.check(value);
    }
}
