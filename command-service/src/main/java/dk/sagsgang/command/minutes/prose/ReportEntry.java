package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.command.minutes.prose.FigureWords.Change;
import dk.sagsgang.command.minutes.prose.FigureWords.Figure;
import dk.sagsgang.command.minutes.prose.ProseFact.Indicator;
import dk.sagsgang.events.values.LineRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry of a report: the figure that its first sentence states, and what its sentences tell of it besides. */
record ReportEntry(
        @Nullable String name, @Nullable Figure first, List<String> sentences, Report report, LineRange lines) {

    /** A sentence ends at a number with a capital after it, too: no Danish month begins with one. */
    private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\d%)]\\.) (?=\\p{Lu})");

    static ReportEntry read(ListEntry entry, Report report) {
        List<String> sentences = List.of(END.split(entry.text()));
        Figure first = FigureWords.isVague(sentences.getFirst())
                ? null
                : FigureWords.stated(sentences.getFirst(), report, null).orElse(null);
        return new ReportEntry(first == null ? null : first.name(), first, sentences, report, entry.lines());
    }

    /** Whether this counts what came about as the report announces it ("oprettede … har oprettet"). */
    boolean isTheCountOf(Report report) {
        Figure figure = first;
        return figure != null
                && figure.unit() == null
                && report.participles().stream()
                        .map(how -> how.replaceFirst("(?:ede|te|ne)$", ""))
                        .anyMatch(stem -> Danish.pattern("\\b" + Pattern.quote(stem) + "(?:et|t|ede|te)\\b")
                                .matcher(sentences.getFirst())
                                .find());
    }

    /** The figures of this entry under a name, with a doubt for each sentence that has numbers and is not read. */
    List<Indicator> indicators(@Nullable String named, ProseDoubts doubts) {
        Figure stated = first;
        if (stated != null && named != null) {
            return indicators(stated, named, doubts);
        }
        Optional<Figure> other = inItsOwnWords();
        if (other.isEmpty()) {
            unread(sentences.getFirst(), doubts);
            return List.of();
        }
        return indicators(other.get(), String.valueOf(other.get().name()), doubts);
    }

    /** What the first sentence tells by a name of its own: a share, or a count where the report announces none. */
    private Optional<Figure> inItsOwnWords() {
        Optional<Figure> share = FigureWords.share(sentences.getFirst(), report);
        if (share.isPresent() || !report.counts().isEmpty()) {
            return share;
        }
        List<CountWords.Counted> counted = CountWords.in(sentences.getFirst(), report.day());
        return counted.size() == 1 && counted.getFirst().asOf() == null
                ? Optional.of(
                        new Figure(counted.getFirst().name(), counted.getFirst().value(), null, report.asOf()))
                : Optional.empty();
    }

    private List<Indicator> indicators(Figure stated, String named, ProseDoubts doubts) {
        List<Indicator> found = new ArrayList<>();
        found.add(new Indicator(named, stated.value(), stated.unit(), stated.asOf(), false, List.of(lines)));
        for (String sentence : sentences) {
            Optional<Change> change = FigureWords.change(sentence, report);
            Optional<Figure> aside = FigureWords.shareAside(sentence, named, report);
            if (aside.isPresent()) {
                found.add(indicator(aside.get()));
            } else if (change.isEmpty() && FigureWords.hasFigureAside(sentence)) {
                unread(sentence, doubts);
            }
            if (change.isPresent()) {
                before(named, stated, change.get(), sentence, doubts).ifPresent(found::add);
            } else if (!sentence.equals(sentences.getFirst())) {
                Optional<Figure> other =
                        FigureWords.isVague(sentence) ? Optional.empty() : FigureWords.stated(sentence, report, named);
                if (other.isPresent() && other.get().name() != null && sameUnit(stated, other.get(), named)) {
                    found.add(new Indicator(
                            String.valueOf(other.get().name()),
                            other.get().value(),
                            other.get().unit(),
                            other.get().asOf(),
                            false,
                            List.of(lines)));
                } else if (!DanishNumbers.in(sentence).isEmpty()) {
                    unread(sentence, doubts);
                }
            }
        }
        return found;
    }

    private Indicator indicator(Figure share) {
        return new Indicator(
                String.valueOf(share.name()), share.value(), share.unit(), share.asOf(), false, List.of(lines));
    }

    private static boolean sameUnit(Figure stated, Figure other, String named) {
        return !named.equals(other.name()) || String.valueOf(stated.unit()).equals(String.valueOf(other.unit()));
    }

    /** What the figure was before it changed; a change in percent of a count does not say. */
    private Optional<Indicator> before(
            String named, Figure stated, Change change, String sentence, ProseDoubts doubts) {
        BigDecimal earlier = stated.value().subtract(change.by());
        if (!change.clear() || change.inPercent() || earlier.signum() < 0) {
            unread(sentence, doubts);
            return Optional.empty();
        }
        return Optional.of(new Indicator(named, earlier, stated.unit(), change.since(), true, List.of(lines)));
    }

    private void unread(String sentence, ProseDoubts doubts) {
        doubts.add(
                "FIGURE_UNREAD",
                "indicators",
                ProseDoubts.quoted(sentence) + " har tal, der ikke er læst som nøgletal.",
                lines);
    }
}
