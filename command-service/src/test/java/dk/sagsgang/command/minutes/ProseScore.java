package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts read against facts labelled. A fact is right where kind, document, item, value and a line agree; a label's name
 * "?" stands for any. What is labelled and not read is missing, with or without a doubt over one of its lines.
 */
record ProseScore(
        List<Told> labels,
        List<Told> told,
        List<Told> right,
        List<Told> wrong,
        List<Told> waiting,
        List<Told> waitingRight,
        List<Doubted> doubts) {

    static final List<String> KINDS =
            List.of("indicator", "frame", "allotment", "follow-up", "citation", "agreement", "dissolved");

    /** A fact: of which kind, where, its value in words of the labels, and the lines it stands on. */
    record Told(String kind, String document, int item, String value, List<Integer> lines) {}

    /** Lines of a document over which there is a doubt. */
    record Doubted(String document, LineRange lines) {}

    /** What was read from all documents: what is recorded at once, and what waits with a value to accept. */
    record Read(List<Told> told, List<Told> waiting, List<Doubted> doubts) {}

    static ProseScore of(List<Told> labels, Read read) {
        List<Told> open = new ArrayList<>(labels);
        List<Told> wrong = new ArrayList<>();
        List<Told> right = take(read.told(), open, wrong);
        List<Told> waitingRight = take(read.waiting(), open, new ArrayList<>());
        return new ProseScore(labels, read.told(), right, wrong, read.waiting(), waitingRight, read.doubts());
    }

    private static List<Told> take(List<Told> facts, List<Told> open, List<Told> wrong) {
        List<Told> right = new ArrayList<>();
        for (Told told : facts) {
            Optional<Told> label = open.stream().filter(it -> isSame(it, told)).findFirst();
            label.ifPresentOrElse(right::add, () -> wrong.add(told));
            label.ifPresent(open::remove);
        }
        return right;
    }

    static boolean isSame(Told label, Told told) {
        String value =
                label.value().startsWith("? ") ? told.value().replaceFirst("^.*(?= \\S+ \\S+$)", "?") : told.value();
        return label.kind().equals(told.kind())
                && label.document().equals(told.document())
                && label.item() == told.item()
                && label.value().equals(value)
                && told.lines().stream().anyMatch(label.lines()::contains);
    }

    List<String> missing() {
        return labels.stream()
                .filter(label -> !right.contains(label) && !waitingRight.contains(label))
                .map(label -> (isDoubted(label) ? "missing, doubted: " : "missing: ") + label)
                .toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | kind | labelled | read | right | precision | recall | waiting | of these right | recall with these | missing with a doubt | missing without |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        KINDS.forEach(kind -> table.append(row(kind, kind)));
        return table.append(row("all", null)).toString();
    }

    private String row(String name, @Nullable String kind) {
        long labelled = count(labels, kind);
        long read = count(told, kind);
        long correct = count(right, kind);
        long inReview = count(waitingRight, kind);
        long doubted = labels.stream()
                .filter(it -> isOf(it, kind) && !right.contains(it) && !waitingRight.contains(it) && isDoubted(it))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s | %d | %d | %s | %d | %d |\n",
                name,
                labelled,
                read,
                correct,
                ratio(correct, read),
                ratio(correct, labelled),
                count(waiting, kind),
                inReview,
                ratio(correct + inReview, labelled),
                doubted,
                labelled - correct - inReview - doubted);
    }

    private static String ratio(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
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
