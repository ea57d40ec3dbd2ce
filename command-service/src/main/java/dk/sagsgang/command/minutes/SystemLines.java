package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.PublishingSystem.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's lines made ready for cutting: without page heads and furniture, with numbers and headings where they belong. */
final class SystemLines {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern GLUED =
            Pattern.compile("^(?<before>.*[.!?)”\"])(?<heading>(?:Bilag|Beslutning(?:er)?|Indstilling(?:er)?"
                    + "|Sagsfremstilling|Økonomi|Resumé|Resume|Sagsresumé|Fraværende|Tidligere beslutninger))$");

    private final PublishingSystem system;

    SystemLines(PublishingSystem system) {
        this.system = system;
    }

    List<Line> of(List<Line> document) {
        List<Line> lines = apart(PageHeads.without(document));
        List<Line> ready = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (system.does(Trait.NUMBER_ABOVE_TITLE)
                    && NUMBER.matcher(line.text()).matches()) {
                int title = nextPrinted(lines, i);
                if (title >= lines.size() || system.isFurniture(lines.get(title))) {
                    continue;
                }
                if (!NUMBER.matcher(lines.get(title).text()).matches()) {
                    ready.add(
                            line.withText(line.text() + ". " + lines.get(title).text()));
                    i = title;
                    continue;
                }
            }
            if (!system.isFurniture(line)) {
                ready.add(line);
            }
        }
        return ready;
    }

    private static int nextPrinted(List<Line> lines, int from) {
        int i = from + 1;
        while (i < lines.size() && lines.get(i).blank()) {
            i++;
        }
        return i;
    }

    private static List<Line> apart(List<Line> lines) {
        List<Line> apart = new ArrayList<>();
        for (Line line : lines) {
            Matcher glued = GLUED.matcher(line.text());
            if (glued.matches()) {
                apart.add(line.withText(glued.group("before")));
                apart.add(line.withText(glued.group("heading")));
            } else {
                apart.add(line);
            }
        }
        return apart;
    }
}
