package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.command.minutes.prose.CountWords.Counted;
import dk.sagsgang.command.minutes.prose.ProseFact.Indicator;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that an item reports. A report names its figures and its day and lists them ("En opgørelse over antal
 * … pr. … viser, at:"); elsewhere a sentence must name figure and day itself, and waits where it says no day. Of two
 * values for the same figure and day both wait. Where an item reports at all, a sentence that counts something otherwise
 * is a doubt.
 */
final class Indicators {

    private static final int LONGEST_SENTENCE_CHARACTERS = 400;

    private final LocalDate day;
    private final Set<ProseLine> tabled;
    private final ProseDoubts doubts;
    private final List<Indicator> found = new ArrayList<>();
    private final List<Indicator> undated = new ArrayList<>();
    private final List<ProseLine> alone = new ArrayList<>();
    private boolean reports;

    private Indicators(LocalDate day, Set<ProseLine> tabled, ProseDoubts doubts) {
        this.day = day;
        this.tabled = tabled;
        this.doubts = doubts;
    }

    /** The figures; the lines of tables that were read are added to {@code tabled}. */
    static List<Indicator> read(List<ProseLine> lines, LocalDate day, Set<ProseLine> tabled, ProseDoubts doubts) {
        Indicators indicators = new Indicators(day, tabled, doubts);
        int i = 0;
        while (i < lines.size()) {
            Optional<Report> report = Report.begunBy(lines.get(i), day);
            List<ListEntry> entries = report.isPresent() ? ListEntry.after(lines, i) : List.of();
            if (report.isPresent() && !entries.isEmpty()) {
                indicators.take(report.get(), entries);
                i = entries.getLast().nextLine();
            } else {
                int next = i;
                i = report.flatMap(it -> indicators.takeTable(lines, next, it)).orElse(i + 1);
                indicators.alone.add(lines.get(next));
            }
        }
        indicators.alone.forEach(indicators::takeAlone);
        List<Indicator> agreeing = indicators.agreeing();
        indicators.undated.forEach(it -> doubts.wait(
                it,
                "FIGURE_UNDATED",
                "indicators",
                "Tallet " + DanishNumbers.written(it.value())
                        + " er talt uden dag; navnet er taget af sætningens ord."));
        return agreeing;
    }

    /** The line after the table that a report opens; figures that lost their places in it wait. */
    private Optional<Integer> takeTable(List<ProseLine> lines, int opening, Report report) {
        Optional<FigureTable> table = FigureTable.after(lines, opening, report.asOf());
        table.ifPresent(it -> {
            reports = true;
            tabled.addAll(lines.subList(opening + 1, it.nextLine()));
            if (it.whole()) {
                found.addAll(it.indicators());
            } else {
                it.indicators()
                        .forEach(figure -> doubts.wait(
                                figure,
                                "TABLE_HEAD_APART",
                                "indicators",
                                "Tabellens navne og tal står hver for sig; se efter, at tallet hører til »"
                                        + figure.name() + "«."));
            }
        });
        return table.map(FigureTable::nextLine);
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
        List<Counted> before = List.of();
        ProseLine bare = new ProseLine(line.number(), ListEntry.unmarked(line), line.raw());
        for (Sentence sentence : Sentence.of(List.of(bare))) {
            FigureWords.Figure figure = sentence.text().length() > LONGEST_SENTENCE_CHARACTERS
                    ? null
                    : FigureWords.alone(sentence.text(), day).orElse(null);
            String name = figure == null ? null : figure.name();
            if (figure != null && name != null) {
                found.add(new Indicator(
                        name, figure.value(), figure.unit(), figure.asOf(), false, List.of(sentence.lines())));
                continue;
            }
            List<Counted> counted = CountWords.in(sentence.text(), day);
            for (Counted it : counted) {
                take(it, sentence, before);
            }
            if (counted.isEmpty() && reports && FigureWords.countsSomething(sentence.text())) {
                doubts.add(
                        "FIGURE_UNREAD",
                        "indicators",
                        ProseDoubts.quoted(sentence.text()) + " har tal, der ikke er læst som nøgletal.",
                        sentence.lines());
            }
            before = counted;
        }
    }

    /** One that says of when it is, is a figure; one that does not waits, and of a loose form only where figures are told. */
    private void take(Counted counted, Sentence sentence, List<Counted> before) {
        String name = before.stream()
                .filter(it -> it.place() != null && counted.place() == null && speakOfTheSame(it, counted))
                .map(Counted::name)
                .findFirst()
                .orElse(counted.name());
        Indicator indicator =
                new Indicator(name, counted.value(), null, counted.asOf(), false, List.of(sentence.lines()));
        if (counted.asOf() != null) {
            found.add(indicator);
        } else if (!counted.loose() || reports) {
            undated.add(indicator);
        }
    }

    /** "84 samtaler" after "151 digitale samtaler" is of the same; the other way round it may be of fewer. */
    private static boolean speakOfTheSame(Counted first, Counted then) {
        return first.noun().endsWith(then.noun());
    }

    private List<Indicator> agreeing() {
        List<Indicator> agreeing = new ArrayList<>();
        for (Indicator indicator : found) {
            Optional<Indicator> other = found.stream()
                    .filter(it -> it.speaksOfSameAs(indicator) && it.value().compareTo(indicator.value()) != 0)
                    .findFirst();
            if (other.isPresent()) {
                PartialDate asOf = indicator.asOf();
                doubts.wait(
                        indicator,
                        "INDICATOR_CONTRADICTED",
                        "indicators",
                        "Teksten giver to tal for " + indicator.name() + (asOf == null ? "" : " pr. " + asOf.text())
                                + ".");
            } else if (agreeing.stream().noneMatch(it -> it.speaksOfSameAs(indicator))) {
                agreeing.add(indicator);
            }
        }
        return agreeing;
    }
}
