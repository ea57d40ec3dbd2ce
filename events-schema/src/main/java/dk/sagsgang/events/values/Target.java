package dk.sagsgang.events.values;

import java.math.BigDecimal;

/** What an agreement is to achieve at the least: so many of an indicator, per year or over its whole term. */
public record Target(String indicator, BigDecimal minimum, Span span) {

    public Target {
        Figure.check(minimum);
    }

    /** Over what time the target is counted. */
    public enum Span {
        YEAR,
        TERM
    }
}
