package dk.sagsgang.benchmarks.report;

import java.util.Locale;

/** Numbers as a table shows them: three digits that count, and no more. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value)) {
            return "–";
        }
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
