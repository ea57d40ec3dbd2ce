package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facts read against facts labelled. A fact is right where kind, document, item, value and a line agree; a label's name
 * "?" stands for any. What is labelled and not read is missing, with or without a doubt over one of its lines.
 */
record ProseScore(List<Told> labels, List<Told> told, List<Doubted> doubts, List<Told> right, List<Told> wrong) {

    static final List<String> KINDS =
            List.of("indicator", "frame", "allotment", "follow-up", "citation", "agreement", "dissolved");

    /** A fact: of which kind, where, its value in words of the labels, and the lines it stands on. */
    record Told(String kind, String document, int item, String value, List<Integer> lines) {}

    /** Lines of a document over which there is a doubt. */
    record Doubted(String document, LineRange lines) {}

    /** What was read from all documents. */
    record Read(List<Told> told, List<Doubted> doubts) {}

    static ProseScore of(List<Told> labels, Read read) {
        List<Told> open = new ArrayList<>(labels);
        List<Told> right = new ArrayList<>();
        List<Told> wrong = new ArrayList<>();
        for (Told told : read.told()) {
            Told label =
                    open.stream().filter(it -> isSame(it, told)).findFirst().orElse(null);
            if (label == null) {
                wrong.add(told);
            } else {
                open.remove(label);
                right.add(label);
            }
        }
        return new ProseScore(labels, read.told(), read.doubts(), right, wrong);
    }

    private static boolean isSame(Told label, Told told) {
        String value = label.value().startsWith("? ") ? told.value().replaceFirst("^\\S+", "?") : told.value();
        return label.kind().equals(told.kind())
                && label.document().equals(told.document())
                && label.item() == told.item()
                && label.value().equals(value)
                && told.lines().stream().anyMatch(label.lines()::contains);
    }

    List<String> missing() {
        return labels.stream()
                .filter(label -> !right.contains(label))
                .map(label -> (isDoubted(label) ? "missing, doubted: " : "missing: ") + label)
                .toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | kind | labelled | read | right | precision | recall | missing with a doubt | missing without |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        KINDS.forEach(kind -> table.append(row(kind, kind)));
        return table.append(row("all", null)).toString();
    }

    private String row(String name, @Nullable String kind) {
        long labelled = count(labels, kind);
        long read = count(told, kind);
        long correct = count(right, kind);
        long doubted = labels.stream()
                .filter(it -> isOf(it, kind) && !right.contains(it) && isDoubted(it))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f | %.3f | %d | %d |\n",
                name,
                labelled,
                read,
                correct,
                (double) correct / read,
                (double) correct / labelled,
                doubted,
                labelled - correct - doubted);
    }

    private boolean isDoubted(Told label) {
        return doubts.stream()
                .filter(it -> it.document().equals(label.document()))
                .anyMatch(it -> label.lines().stream()
                        .anyMatch(line ->
                                it.lines().from() <= line && line <= it.lines().to()));
    }

    private static long count(List<Told> facts, @Nullable String kind) {
        return facts.stream().filter(it -> isOf(it, kind)).count();
    }

    private static boolean isOf(Told fact, @Nullable String kind) {
        return kind == null || Objects.equals(fact.kind(), kind);
    }
}
