package dk.sagsgang.standalone.client;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.standalone.story.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An import in words: a plan step by step under its items, a result by what was recorded; doubts always. */
final class ImportReport {

    private ImportReport() {}

    static String of(String file, String authority, ImportAnswer answer, boolean styled) {
        Page page = new Page(styled);
        page.heading(file + ": " + verdict(answer) + " [" + answer.status() + "]");
        page.paragraph(
                "  ",
                "Myndighed " + authority + ", møde " + Objects.requireNonNullElse(answer.meeting(), "?")
                        + ", opsætning " + Objects.requireNonNullElse(answer.layout(), "?") + ", dokument "
                        + answer.id().substring(0, Math.min(8, answer.id().length())));
        switch (answer.status()) {
            case PLANNED -> {
                essential(page, answer);
                steps(page, answer.steps());
            }
            case APPLIED -> {
                recorded(page, answer.steps());
                List<ImportAnswer.Step> waiting =
                        answer.steps().stream().filter(ImportAnswer.Step::waits).toList();
                if (!waiting.isEmpty()) {
                    page.heading("Venter på gennemsyn");
                    steps(page, waiting);
                }
            }
            case WAITING -> {
                essential(page, answer);
                steps(page, answer.steps());
            }
            case UNCHANGED -> page.paragraph("  ", "Alt i dokumentet er allerede registreret.");
        }
        doubts(page, answer.doubts());
        return page.toString();
    }

    private static String verdict(ImportAnswer answer) {
        return switch (answer.status()) {
            case PLANNED -> "plan på " + answer.steps().size() + " trin, intet er ændret";
            case APPLIED -> "importeret" + waiting(answer.steps());
            case WAITING -> "læst" + waiting(answer.steps());
            case UNCHANGED -> "uændret";
        };
    }

    private static String waiting(List<ImportAnswer.Step> steps) {
        long waiting = steps.stream().filter(ImportAnswer.Step::waits).count();
        return waiting == 0 ? "" : ", " + waiting + " oplysninger venter på gennemsyn";
    }

    /** Nothing of a document is sure whose meeting is not, and that is said before all else. */
    private static void essential(Page page, ImportAnswer answer) {
        if (!answer.essential().isEmpty()) {
            page.paragraph(
                    "  ",
                    "Hvilket møde dokumentet er fra, er i tvivl. Alt venter, til oplysning "
                            + answer.essential().getFirst() + " er godkendt eller afvist.");
        }
    }

    private static void steps(Page page, List<ImportAnswer.Step> steps) {
        String heading = "";
        for (ImportAnswer.Step step : steps) {
            String about = about(step.item());
            if (!about.equals(heading)) {
                page.heading(about);
                heading = about;
            }
            String summary = Objects.requireNonNullElse(step.summary(), step.command());
            page.paragraph(
                    "  " + step.step() + ". ",
                    summary + " [" + step.command() + " " + step.stream() + trailing(step.lines()) + "]"
                            + (step.waits() ? why(step) : ""));
        }
    }

    /** For whom it waits: those that it needs are told only where it has no doubt of its own. */
    private static String why(ImportAnswer.Step step) {
        if (!step.doubts().isEmpty()) {
            return " venter: "
                    + step.doubts().stream().map(ImportAnswer.Doubt::code).collect(Collectors.joining(", "));
        }
        return step.needs().isEmpty()
                ? " venter"
                : " venter (bygger på "
                        + step.needs().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private static void recorded(Page page, List<ImportAnswer.Step> steps) {
        Map<String, Long> counts = steps.stream()
                .filter(step -> !step.waits())
                .collect(Collectors.groupingBy(ImportAnswer.Step::command, LinkedHashMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            page.paragraph(
                    "  ",
                    counts.entrySet().stream()
                            .map(count -> CommandWords.counted(count.getKey(), count.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void doubts(Page page, List<ImportAnswer.Doubt> doubts) {
        if (doubts.isEmpty()) {
            page.paragraph("  ", "Ingen tvivl.");
            return;
        }
        page.heading("Tvivl, som nogen bør se på");
        for (ImportAnswer.Doubt doubt : doubts) {
            page.paragraph(
                    "  - ",
                    about(doubt.item()) + ": " + doubt.message() + " [" + doubt.code() + trailing(doubt.lines()) + "]");
        }
    }

    private static String about(@Nullable Integer item) {
        return item == null ? "Mødet" : "Punkt " + item;
    }

    private static String trailing(List<LineRange> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        Integer page = lines.getFirst().page();
        return (page == null ? "" : ", side " + page) + ", linje "
                + lines.stream()
                        .map(run -> run.from() == run.to() ? "" + run.from() : run.from() + "-" + run.to())
                        .collect(Collectors.joining(", "));
    }
}
