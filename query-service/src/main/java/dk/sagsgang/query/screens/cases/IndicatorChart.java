package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.query.screens.cases.CaseTold.Agreement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's figures over time, with the target of an agreement as a line where there is one. Figures without a day
 * stand in the table alone. Across is a share of the width in percent; up is in pixels of a drawing that is
 * {@value #HEIGHT} high.
 */
record IndicatorChart(
        String indicator,
        List<IndicatorReported> figures,
        List<Dot> dots,
        List<Stroke> strokes,
        @Nullable String targetY,
        @Nullable BigDecimal target) {

    static final int HEIGHT = 72;

    private static final int MARGIN = 10;

    record Dot(String x, String y, IndicatorReported figure) {}

    record Stroke(String x1, String y1, String x2, String y2) {}

    /** The drawings of all indicators of a case, in the order in which they were first reported. */
    static List<IndicatorChart> of(List<IndicatorReported> reported, List<Agreement> agreements) {
        Map<String, List<IndicatorReported>> byName = new LinkedHashMap<>();
        reported.forEach(it -> byName.computeIfAbsent(it.indicator(), name -> new ArrayList<>())
                .add(it));
        List<IndicatorChart> charts = new ArrayList<>();
        byName.forEach((name, figures) -> charts.add(chart(name, figures, target(name, agreements))));
        return charts;
    }

    public IndicatorReported newest() {
        return figures.getLast();
    }

    private static @Nullable BigDecimal target(String indicator, List<Agreement> agreements) {
        return agreements.stream()
                .flatMap(it -> it.targets().stream())
                .filter(it -> it.indicator().equals(indicator))
                .map(Target::minimum)
                .findFirst()
                .orElse(null);
    }

    private static IndicatorChart chart(String name, List<IndicatorReported> reported, @Nullable BigDecimal target) {
        List<IndicatorReported> figures = reported.stream()
                .sorted(Comparator.comparing(
                        IndicatorReported::asOf, Comparator.nullsFirst(Comparator.comparing(PartialDate::latest))))
                .toList();
        List<IndicatorReported> dated =
                figures.stream().filter(it -> it.asOf() != null).toList();
        if (dated.isEmpty()) {
            return new IndicatorChart(name, figures, List.of(), List.of(), null, target);
        }
        List<BigDecimal> values = new ArrayList<>();
        dated.forEach(it -> values.add(it.value()));
        if (target != null) {
            values.add(target);
        }
        Scale scale = new Scale(
                day(dated.getFirst()),
                day(dated.getLast()),
                values.stream().min(Comparator.naturalOrder()).orElseThrow().doubleValue(),
                values.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue());
        List<Dot> dots = dated.stream()
                .map(it -> new Dot(scale.x(day(it)), scale.y(it.value()), it))
                .toList();
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 1; i < dots.size(); i++) {
            Dot from = dots.get(i - 1);
            Dot to = dots.get(i);
            strokes.add(new Stroke(from.x(), from.y(), to.x(), to.y()));
        }
        return new IndicatorChart(name, figures, dots, strokes, target == null ? null : scale.y(target), target);
    }

    private static LocalDate day(IndicatorReported figure) {
        PartialDate asOf = figure.asOf();
        return asOf == null ? LocalDate.MIN : asOf.latest();
    }

    private record Scale(LocalDate from, LocalDate to, double lowest, double highest) {
        String x(LocalDate day) {
            long days = ChronoUnit.DAYS.between(from, to);
            double share = days == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(from, day) / days;
            return String.format(Locale.ROOT, "%.2f%%", 4 + 92 * share);
        }

        String y(BigDecimal value) {
            double share = highest == lowest ? 0.5 : (value.doubleValue() - lowest) / (highest - lowest);
            return String.format(Locale.ROOT, "%.1f", HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
        }
    }
}
