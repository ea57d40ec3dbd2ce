package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.prose.ProseFact.Indicator;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that an item reports. A report names its figures and its day and lists them ("En opgørelse over antal
 * … pr. … viser, at:"); elsewhere a sentence must name figure and day itself. Of two values for the same figure and
 * day neither is taken. Where an item reports at all, a sentence that counts something otherwise is a doubt.
 */
final class Indicators {

    private static final int LONGEST_SENTENCE_CHARACTERS = 400;

    private final LocalDate day;
    private final ProseDoubts doubts;
    private final List<Indicator> found = new ArrayList<>();
    private final List<ProseLine> alone = new ArrayList<>();
    private boolean reports;

    private Indicators(LocalDate day, ProseDoubts doubts) {
        this.day = day;
        this.doubts = doubts;
    }

    static List<Indicator> read(List<ProseLine> lines, LocalDate day, ProseDoubts doubts) {
        Indicators indicators = new Indicators(day, doubts);
        int i = 0;
        while (i < lines.size()) {
            Optional<Report> report = Report.begunBy(lines.get(i), day);
            List<ListEntry> entries = report.isPresent() ? ListEntry.after(lines, i) : List.of();
            if (report.isPresent() && !entries.isEmpty()) {
                indicators.take(report.get(), entries);
                i = entries.getLast().nextLine();
            } else {
                indicators.alone.add(lines.get(i));
                i++;
            }
        }
        indicators.alone.forEach(indicators::takeAlone);
        return indicators.agreeing();
    }

    private void take(Report report, List<ListEntry> entries) {
        reports = true;
        List<ReportEntry> read =
                entries.stream().map(entry -> ReportEntry.read(entry, report)).toList();
        String leftOver = leftOver(report, read);
        for (ReportEntry entry : read) {
            boolean counts = entry.name() == null && leftOver != null && entry.isTheCountOf(report);
            found.addAll(entry.indicators(counts ? leftOver : entry.name(), doubts));
        }
    }

    /** The one announced count that no entry names, where one entry counts something unnamed by it. */
    private static @Nullable String leftOver(Report report, List<ReportEntry> entries) {
        List<String> left = report.counts().stream()
                .filter(name -> entries.stream().noneMatch(entry -> name.equals(entry.name())))
                .toList();
        long unnamed = entries.stream()
                .filter(entry -> entry.name() == null && entry.isTheCountOf(report))
                .count();
        return left.size() == 1 && unnamed == 1 ? left.getFirst() : null;
    }

    private void takeAlone(ProseLine line) {
        for (Sentence sentence : Sentence.of(List.of(line))) {
            FigureWords.Figure figure = sentence.text().length() > LONGEST_SENTENCE_CHARACTERS
                    ? null
                    : FigureWords.alone(sentence.text(), day).orElse(null);
            String name = figure == null ? null : figure.name();
            if (figure != null && name != null) {
                found.add(new Indicator(
                        name, figure.value(), figure.unit(), figure.asOf(), false, List.of(sentence.lines())));
            } else if (reports && FigureWords.countsSomething(sentence.text())) {
                doubts.add(
                        "FIGURE_UNREAD",
                        "indicators",
                        ProseDoubts.quoted(sentence.text()) + " har tal, der ikke er læst som nøgletal.",
                        sentence.lines());
            }
        }
    }

    private List<Indicator> agreeing() {
        List<Indicator> agreeing = new ArrayList<>();
        for (Indicator indicator : found) {
            Optional<Indicator> other = found.stream()
                    .filter(it -> it.speaksOfSameAs(indicator) && it.value().compareTo(indicator.value()) != 0)
                    .findFirst();
            if (other.isPresent()) {
                LineRange lines = indicator.lines().getFirst();
                PartialDate asOf = indicator.asOf();
                doubts.add(
                        "INDICATOR_CONTRADICTED",
                        "indicators",
                        "Teksten giver to tal for " + indicator.name() + (asOf == null ? "" : " pr. " + asOf.text())
                                + ".",
                        lines);
            } else if (agreeing.stream().noneMatch(it -> it.speaksOfSameAs(indicator))) {
                agreeing.add(indicator);
            }
        }
        return agreeing;
    }
}
