package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a list of figures: as of which day they are, the names it announces for them, which of those are
 * counts, and the words that say how they came about ("oprettede").
 */
record Report(PartialDate asOf, LocalDate day, List<String> names, List<String> counts, List<String> participles) {

    private static final Pattern OPENING =
            Danish.pattern("\\b(?:opgørelse\\w*|statistik\\w*|måling\\w*|nøgletal\\w*|status|tallene)\\b.*:$");
    private static final Pattern AS_OF = Danish.pattern("\\bpr\\.? (?:den |d\\. )?$");
    private static final Pattern OVER = Danish.pattern(
            "\\bover (?<list>.{3,200}?)(?= udarbejdet| udført| opgjort| lavet| fra | for | i | på | af |,? viser| pr\\.|:)");
    private static final Pattern AND = Pattern.compile(", (?:og )?| og | samt ");
    private static final Pattern NAME = Danish.pattern("(?:(?<how>\\p{L}+(?:ede|te|ne)) )?(?<name>\\p{L}[\\p{L}-]+)");
    private static final Pattern COUNTED = Danish.pattern("^antal(?:let)?(?: af)? ");

    /** The report that a line opens: it must say of which day it is, and that day must not lie ahead. */
    static Optional<Report> begunBy(ProseLine line, LocalDate meeting) {
        String text = line.text();
        if (!OPENING.matcher(text).find()) {
            return Optional.empty();
        }
        List<Dated> asOf = DanishDates.in(text).stream()
                .filter(date -> AS_OF.matcher(text.substring(0, date.start())).find())
                .toList();
        if (asOf.size() != 1
                || !(asOf.getFirst().date() instanceof PartialDate.OfDay it)
                || it.day().isAfter(meeting)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> participles = new ArrayList<>();
        Matcher over = OVER.matcher(text);
        if (over.find()) {
            announce(over.group("list"), names, counts, participles);
        }
        return Optional.of(new Report(it, it.day(), names, counts, participles));
    }

    /** "antal oprettede brugere, bobler, responsrate": what is no measure of its own goes on being counted. */
    private static void announce(String list, List<String> names, List<String> counts, List<String> participles) {
        boolean counting = false;
        for (String part : AND.split(Danish.lower(list))) {
            Matcher counted = COUNTED.matcher(part);
            boolean begins = counted.find();
            Matcher name = NAME.matcher(begins ? part.substring(counted.end()) : part.strip());
            if (!name.matches()) {
                return;
            }
            counting = begins || (counting && !FigureWords.isMeasure(name.group("name")));
            names.add(name.group("name"));
            if (counting) {
                counts.add(name.group("name"));
            }
            if (name.group("how") != null) {
                participles.add(name.group("how"));
            }
        }
    }
}
