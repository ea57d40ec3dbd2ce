package dk.sagsgang.benchmarks.report;

import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The section of the documentation that one harness's results make: Markdown, of the results and nothing else. */
final class Table {

    private Table() {}

    static String of(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + results.title());
        lines.add("");
        lines.add(results.method());
        lines.add("");
        results.surroundings().disturbances().forEach(it -> lines.add("**The machine was not quiet: " + it + ".**"));
        if (!results.surroundings().disturbances().isEmpty()) {
            lines.add("");
        }
        lines.addAll(figures(results.found().rows()));
        lines.add("");
        if (!results.found().goals().isEmpty()) {
            lines.addAll(goals(results.found().goals()));
            lines.add("");
        }
        results.found().notes().forEach(note -> lines.add("* " + note));
        lines.add("* " + where(results));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> figures(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| what | n | median | unit | least to most | p50 ms | p99 ms | p99.9 ms | max ms | beside its floor |");
        lines.add("| --- | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: | --- |");
        for (Row row : rows) {
            lines.add("| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            row.what(),
                            Figures.of(row.n()),
                            Figures.of(row.median()),
                            row.unit(),
                            spread(row.values()),
                            latency(row, Latency::p50),
                            latency(row, Latency::p99),
                            latency(row, Latency::p999),
                            latency(row, Latency::max),
                            beside(row, rows)));
        }
        return lines;
    }

    private static List<String> goals(List<Goal> goals) {
        List<String> lines = new ArrayList<>();
        lines.add("| goal | limit | figure | reached |");
        lines.add("| --- | ---: | ---: | --- |");
        for (Goal goal : goals) {
            lines.add("| %s | %s %s %s | %s %s | %s |"
                    .formatted(
                            goal.what(),
                            goal.bound() == Goal.Bound.AT_LEAST ? "at least" : "at most",
                            Figures.of(goal.limit()),
                            goal.unit(),
                            Figures.of(goal.figure()),
                            goal.unit(),
                            goal.reached() ? "yes" : "**no**"));
        }
        return lines;
    }

    private static String spread(List<Double> values) {
        return Figures.of(Collections.min(values)) + " to " + Figures.of(Collections.max(values));
    }

    private static String latency(Row row, ToDoubleFunction<Latency> percentile) {
        return row.hasLatency() ? Figures.of(row.medianOf(percentile)) : "";
    }

    private static String beside(Row row, List<Row> rows) {
        if (row.beside() == null) {
            return "";
        }
        Row floor = Row.named(row.beside(), rows);
        List<Double> ratios = row.ratiosTo(floor);
        return "%s × %s (%s)".formatted(Figures.of(Row.median(ratios)), floor.name(), spread(ratios));
    }

    private static String where(Results results) {
        Surroundings it = results.surroundings();
        String versions = it.versions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "%s, %d rounds: %s, %d cores, %s MB of memory of which %s MB heap, %s, %s, Java %s, %s. Fsync %s. Load before: %s."
                .formatted(
                        it.day(),
                        results.rounds(),
                        it.cpu(),
                        it.cores(),
                        Figures.of(it.memoryMegabytes()),
                        Figures.of(it.heapMegabytes()),
                        it.system(),
                        it.fileSystem(),
                        it.java(),
                        versions,
                        it.fsync(),
                        Figures.of(it.loadBefore()));
    }
}
