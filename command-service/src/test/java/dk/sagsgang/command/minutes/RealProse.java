package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.ProseScore.Doubted;
import dk.sagsgang.command.minutes.ProseScore.Read;
import dk.sagsgang.command.minutes.ProseScore.Told;
import dk.sagsgang.command.minutes.prose.Prose;
import dk.sagsgang.command.minutes.prose.ProseFact;
import dk.sagsgang.command.minutes.prose.ProseItem;
import dk.sagsgang.command.minutes.prose.ProseLine;
import dk.sagsgang.command.minutes.prose.ProseReader;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the prose of the real minutes. Herning's two documents are read as they are imported. Of the other
 * two only the prose is on trial here: their items are cut out by hand, by line numbers, so that no layout has a part.
 */
final class RealProse {

    private static final String SJAELLAND = "region-sjaelland-sundhedskoordinationsudvalget-2021-04-22.txt";
    private static final String KLYNGE = "sundhedsklynge-syd-2023-04-26.agenda.txt";

    private final Path folder;
    private final List<Told> told = new ArrayList<>();
    private final List<Told> waiting = new ArrayList<>();
    private final List<Doubted> doubts = new ArrayList<>();

    private RealProse(Path folder) {
        this.folder = folder;
    }

    static Read read(Path folder) throws IOException, UnreadableDocument {
        RealProse prose = new RealProse(folder);
        prose.whole("herning-2020", "herning-forebyggelsesudvalget-2020-10-19.txt");
        prose.whole("herning-2021", "herning-forebyggelsesudvalget-2021-11-22.txt");
        LocalDate sjaelland = LocalDate.of(2021, 4, 22);
        prose.cut("sjaelland-2021", SJAELLAND, 3, 291, 295, 325, 337, 337, 345, 345, false, sjaelland);
        prose.cut("sjaelland-2021", SJAELLAND, 4, 370, 374, 406, 420, 422, 430, 434, false, sjaelland);
        prose.cut("sjaelland-2021", SJAELLAND, 5, 455, 459, 527, 541, 543, 551, 551, true, sjaelland);
        prose.cut("sjaelland-2021", SJAELLAND, 6, 578, 582, 624, 640, 640, 0, 0, false, sjaelland);
        LocalDate klynge = LocalDate.of(2023, 4, 26);
        prose.cut("sundhedsklynge-2023", KLYNGE, 2, 90, 96, 135, 104, 104, 0, 0, false, klynge);
        prose.cut("sundhedsklynge-2023", KLYNGE, 3, 145, 151, 209, 163, 165, 0, 0, false, klynge);
        return prose.read();
    }

    /** What is read from the minutes of our own, as they are imported. */
    static Read own(Path folder) throws IOException, UnreadableDocument {
        RealProse prose = new RealProse(folder);
        prose.whole("own-2024", "own-2024-05-14.txt");
        return prose.read();
    }

    private Read read() {
        return new Read(List.copyOf(told), List.copyOf(waiting), List.copyOf(doubts));
    }

    private void whole(String name, String file) throws IOException, UnreadableDocument {
        Reading reading = MinutesReader.read(Files.readAllBytes(folder.resolve(file)));
        reading.facts().forEach(it -> (it.doubts().isEmpty() ? told : waiting).add(fact(name, it.item(), it.fact())));
        reading.citations().forEach(it -> take(name, it));
        reading.agreements().forEach(it -> agreement(name, it));
        Found<LocalDate> dissolved = reading.dissolved();
        if (dissolved != null) {
            told.add(new Told("dissolved", name, 0, dissolved.value().toString(), lines(List.of(dissolved.lines()))));
        }
        for (Doubt doubt : reading.doubts()) {
            LineRange lines = doubt.lines();
            if (lines != null) {
                doubts.add(new Doubted(name, lines));
            }
        }
    }

    /** An item by its title's line, the run of its prose, the run of its points (approved where there is a decision). */
    private void cut(
            String name,
            String file,
            int item,
            int title,
            int from,
            int to,
            int firstPoint,
            int lastPoint,
            int decision,
            int lastDecided,
            boolean sentOn,
            LocalDate day)
            throws IOException {
        List<String> all = Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
        Outcome outcome = decision == 0 ? null : Outcome.APPROVED;
        List<ProseLine> lines = IntStream.rangeClosed(from, to)
                .filter(number -> number < firstPoint || number > lastPoint)
                .mapToObj(number -> line(all, number))
                .toList();
        List<ProseItem.Point> points = IntStream.rangeClosed(firstPoint, lastPoint)
                .mapToObj(number -> line(all, number))
                .filter(line -> !line.text().isEmpty())
                .map(line -> new ProseItem.Point(line.text(), new LineRange(line.number(), line.number()), outcome))
                .toList();
        List<ProseLine> decided = decision == 0
                ? List.of()
                : IntStream.rangeClosed(decision, lastDecided)
                        .mapToObj(number -> line(all, number))
                        .filter(line -> !line.text().isEmpty())
                        .toList();
        Prose prose =
                ProseReader.read(new ProseItem(line(all, title).text(), lines, points, decided, outcome, sentOn, day));
        prose.facts().forEach(fact -> told.add(fact(name, item, fact)));
        prose.waiting().forEach(it -> waiting.add(fact(name, item, it.fact())));
        prose.doubts().forEach(it -> doubts.add(new Doubted(name, it.lines())));
        Citations.read(item, Sentence.of(lines), Layouts.ALL.getFirst().committees(), null, day, new Doubts())
                .forEach(it -> take(name, it));
    }

    private void take(String name, ReadCitation citation) {
        (citation.doubts().isEmpty() ? told : waiting).add(citation(name, citation));
    }

    private static ProseLine line(List<String> all, int number) {
        String raw = all.get(number - 1);
        return new ProseLine(number, raw.replaceAll("\\s+", " ").strip(), raw);
    }

    private static Told fact(String name, int item, ProseFact fact) {
        return switch (fact) {
            case ProseFact.Indicator it ->
                new Told(
                        "indicator",
                        name,
                        item,
                        it.name() + " " + it.value() + " " + date(it.asOf()),
                        lines(it.lines()));
            case ProseFact.Frame it ->
                new Told("frame", name, item, it.year() + " " + it.amount().oere() / 100, lines(it.lines()));
            case ProseFact.Allotment it ->
                new Told(
                        "allotment",
                        name,
                        item,
                        it.year() + " " + it.amount().oere() / 100 + " " + it.stage(),
                        lines(it.lines()));
            case ProseFact.FollowUp it -> new Told("follow-up", name, item, date(it.due()), lines(it.lines()));
            case ProseFact.Dissolved it ->
                new Told("dissolved", name, item, it.lastDay().toString(), lines(it.lines()));
        };
    }

    private static Told citation(String name, ReadCitation it) {
        String number = it.itemNumber() == null ? "-" : it.itemNumber().toString();
        return new Told("citation", name, it.item(), it.decidedOn().text() + " " + number, lines(List.of(it.lines())));
    }

    private void agreement(String name, ReadAgreement agreement) {
        AgreementTerms terms = agreement.terms();
        ReadExtension extension = agreement.extension();
        Price price = terms.price();
        Stream<@Nullable String> values = Stream.of(
                terms.inForceFrom() == null ? null : "from " + date(terms.inForceFrom()),
                terms.duration() == null ? null : "duration " + terms.duration(),
                terms.expires() == null ? null : "expires " + date(terms.expires()),
                price == null ? null : "price " + price.amount().oere() / 100 + " " + price.per() + " " + price.vat(),
                terms.notice() == null ? null : "notice " + terms.notice(),
                terms.kind() == null ? null : "kind " + terms.kind(),
                extension == null ? null : "extended " + extension.by() + " " + date(extension.expires()));
        List<Integer> lines = new ArrayList<>(lines(agreement.lines()));
        if (extension != null) {
            lines.addAll(lines(extension.lines()));
        }
        values.forEach(value -> {
            if (value != null) {
                told.add(new Told("agreement", name, agreement.item(), value, lines));
            }
        });
        terms.targets()
                .forEach(it -> told.add(new Told(
                        "agreement", name, agreement.item(), "target " + it.minimum() + " " + it.span(), lines)));
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "-" : date.text();
    }

    private static List<Integer> lines(List<LineRange> ranges) {
        return ranges.stream()
                .flatMap(
                        range -> IntStream.rangeClosed(range.from(), range.to()).boxed())
                .toList();
    }
}
