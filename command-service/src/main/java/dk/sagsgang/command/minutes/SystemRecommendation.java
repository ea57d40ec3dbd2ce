package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a section of recommendations, whatever its system, into the form that {@link Recommendation} reads. */
final class SystemRecommendation {

    private static final Pattern NUMBERED_AT = Pattern.compile("^[Aa]t (?<number>\\d{1,2})\\) ?(?<text>.*)$");
    private static final Pattern NOBODY = Danish.pattern("^(?:det )?indstilles ?[:,]?(?: at)?$");
    private static final int WRAPPED = 60;

    private SystemRecommendation() {}

    static Recommendation read(SystemSections sections, Doubts doubts) {
        List<SystemSections.Part> parts = sections.of(Section.RECOMMENDATION).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > 1) {
            doubts.add(
                    "SECTION_REPEATED",
                    "recommendation",
                    "Punktet har mere end én indstilling; den sidste er læst.",
                    parts.getLast().line().range());
        }
        List<Line> lines = new ArrayList<>();
        if (!parts.isEmpty()) {
            String by = parts.getLast().heading().body();
            if (by != null) {
                lines.add(parts.getLast().line().withText(nominative(by) + " indstiller"));
            }
            lines.addAll(unwrapped(parts.getLast().lines()));
        }
        boolean numbered =
                lines.stream().anyMatch(line -> NUMBERED_AT.matcher(line.text()).matches());
        if (numbered) {
            lines.replaceAll(SystemRecommendation::numbered);
        }
        return Recommendation.listed(lines, doubts);
    }

    private static Line numbered(Line line) {
        Matcher at = NUMBERED_AT.matcher(line.text());
        if (at.matches()) {
            return line.withText(at.group("number") + ") " + at.group("text"));
        }
        return NOBODY.matcher(line.text()).matches() ? line.withText("Det indstilles, at") : line;
    }

    /** A line that filled its page is run together with the next. */
    private static List<Line> unwrapped(List<Line> lines) {
        List<Line> paragraphs = new ArrayList<>();
        boolean open = false;
        for (Line line : lines) {
            Line before = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (before == null) {
                paragraphs.add(line);
                open = line.text().length() >= WRAPPED;
                continue;
            }
            boolean runsOn = open && !line.blank() && !Recommendation.beginsPoint(line) && !endsSentence(before);
            if (runsOn) {
                paragraphs.set(
                        paragraphs.size() - 1,
                        new Line(before.number(), before.text() + " " + line.text(), before.raw()));
            } else {
                paragraphs.add(line);
            }
            open = line.text().length() >= WRAPPED && !line.blank();
        }
        return paragraphs;
    }

    private static boolean endsSentence(Line line) {
        return ".!?:;".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    private static String nominative(String body) {
        String name = SystemHead.committeeName(body);
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
