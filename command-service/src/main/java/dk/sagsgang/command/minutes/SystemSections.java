package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item's lines by the headings of its system, in whatever order they stand. Empty parts and placeholders ("." or
 * "Tomt indhold") hold nothing. Which of several decisions is this meeting's is {@link OwnDecision}'s to say.
 */
record SystemSections(List<Line> above, List<Part> parts) {

    private static final Pattern PLACEHOLDER = Danish.pattern("^(?:[.–-]|tomt indhold|<?ingen tekst>?)$");

    /** One heading and the printed lines below it, blank lines between them kept. */
    record Part(Headings.Found heading, Line line, List<Line> lines) {

        boolean isEmpty() {
            return lines.stream().allMatch(Line::blank);
        }
    }

    static SystemSections of(List<Line> body, PublishingSystem system) {
        List<Line> above = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        boolean listed = false;
        for (Line line : body) {
            Headings.Found heading = system.headings().in(line);
            boolean begins = heading != null && !(listed && heading.section() != Section.DECISION);
            if (heading != null && begins) {
                List<Line> lines = new ArrayList<>();
                if (heading.rest() != null) {
                    lines.add(line.withText(heading.rest()));
                }
                parts.add(new Part(heading, line, lines));
            } else if (!PLACEHOLDER.matcher(line.text()).matches()) {
                (parts.isEmpty() ? above : parts.getLast().lines()).add(line);
            }
            listed = !line.blank()
                    && !begins
                    && !parts.isEmpty()
                    && parts.getLast().heading().section() == Section.ATTACHMENTS;
        }
        return new SystemSections(above, parts);
    }

    List<Part> of(Section section) {
        return parts.stream()
                .filter(part -> part.heading().section() == section)
                .toList();
    }

    boolean has(Section section) {
        return !of(section).isEmpty();
    }

    /** All lines of the parts of one section, one part after the other. */
    List<Line> lines(Section section) {
        return of(section).stream().flatMap(part -> part.lines().stream()).toList();
    }

    /** The same in the form that the checks of a whole document ask for. */
    Sections asSections(List<Line> decision) {
        Map<Section, List<Line>> lines = new EnumMap<>(Section.class);
        Map<Section, Line> headings = new EnumMap<>(Section.class);
        for (Part part : parts) {
            Section section = part.heading().section();
            headings.put(section, part.line());
            lines.computeIfAbsent(section, it -> new ArrayList<>())
                    .addAll(section == Section.DECISION ? List.of() : part.lines());
        }
        lines.put(Section.DECISION, decision);
        return new Sections(lines, headings);
    }

    @Nullable
    Part first(Section section) {
        List<Part> found = of(section);
        return found.isEmpty() ? null : found.getFirst();
    }
}
