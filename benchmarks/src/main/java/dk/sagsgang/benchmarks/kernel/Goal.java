package dk.sagsgang.benchmarks.kernel;

/** What a figure has to be, and what it was. */
public record Goal(String what, Bound bound, double limit, double figure, String unit) {

    /** On which side of its limit a figure is good; the limit itself is. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public static Goal atLeast(String what, double limit, double figure, String unit) {
        return new Goal(what, Bound.AT_LEAST, limit, figure, unit);
    }

    public static Goal atMost(String what, double limit, double figure, String unit) {
        return new Goal(what, Bound.AT_MOST, limit, figure, unit);
    }

    public boolean reached() {
        return bound == Bound.AT_LEAST ? figure >= limit : figure <= limit;
    }
}
