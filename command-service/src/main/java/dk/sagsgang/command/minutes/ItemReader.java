package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one item: what stands above its sections, then each section by its own rules. */
final class ItemReader {

    private static final Pattern CLOSED =
            Danish.pattern("^\\(?lukket\\b|\\(lukket(?: punkt| sag)?\\)|\\blukket (?:punkt|sag)\\b");
    private static final Pattern INFORMATION = Danish.pattern("^(?:orientering|meddelelser)\\b");
    private static final Pattern CASEWORKER = Danish.pattern("^sagsbehandler ?: ?(?<name>.*)$");
    private static final Pattern CO_CASEWORKERS = Danish.pattern("^øvrige sagsbehandlere ?: ?(?<names>.*)$");
    private static final int LONGEST_TITLE = 1_000;
    private static final Pattern NAMES = Pattern.compile(" ?[,;/] ?| og ");
    private static final Pattern NOBODY = Pattern.compile("[-–]?");
    private static final Pattern NO_ATTACHMENTS = Danish.pattern("^(?:ingen(?: bilag)?|-|–)\\.?$");

    private final ItemBlock block;
    private final int position;
    private final Sections sections;
    private final Layout layout;
    private final Doubts doubts;
    private final List<Line> above;

    private @Nullable Found<String> title;
    private @Nullable Found<CaseNumber> caseNumber;
    private @Nullable Found<String> caseworker;
    private final List<Found<String>> coCaseworkers = new ArrayList<>();
    private boolean closed;

    ItemReader(ItemBlock block, int position, Sections sections, Layout layout, Doubts doubts) {
        this.block = block;
        this.position = position;
        this.sections = sections;
        this.layout = layout;
        this.doubts = doubts;
        this.above = new ArrayList<>(sections.of(Section.PREAMBLE));
        this.above.addAll(sections.of(Section.COMMUNICATION));
    }

    ReadItem read(@Nullable String ownCommittee) {
        closed = block.markedClosed();
        caseNumber = CaseNumbers.read(block.caseNumber(), block.start(), doubts);
        caseworker = person(block.caseworker(), block.start());
        title = block.title() == null
                ? null
                : new Found<>(block.title(), block.start().range());
        Routing routing = Routing.read(above, layout.committees(), doubts);
        above.removeAll(Set.copyOf(routing.used()));
        readAbove();
        if (title == null) {
            doubts.add(
                    "TITLE_MISSING",
                    "title",
                    "Punktet har ingen titel.",
                    block.start().range());
        } else if (CLOSED.matcher(title.value()).find()) {
            closed = true;
        }
        if (closed) {
            doubts.add(
                    "ITEM_CLOSED",
                    "title",
                    "Punktet er lukket; titlen er gengivet, som den er trykt.",
                    block.start().range());
        }
        if (caseNumber == null) {
            doubts.add(
                    "CASE_NUMBER_MISSING",
                    "caseNumber",
                    "Punktet har intet sagsnummer.",
                    block.start().range());
        }
        Recommendation recommendation = Recommendation.read(sections.of(Section.RECOMMENDATION), doubts);
        if (sections.has(Section.RECOMMENDATION) && recommendation.points().isEmpty()) {
            doubts.add(
                    "RECOMMENDATION_EMPTY",
                    "recommendation",
                    "Indstillingen er tom.",
                    sectionLines(Section.RECOMMENDATION));
        }
        if (!sections.has(Section.RECOMMENDATION) && holdsPoints()) {
            doubts.add(
                    "RECOMMENDATION_NOT_FOUND",
                    "recommendation",
                    "Teksten har linjer, der begynder med »at«, men ingen indstilling.",
                    block.start().range());
        }
        Proceedings.Read proceedings = Proceedings.read(sections.of(Section.DECISION), List.of(), doubts);
        Verdict verdict = verdict(proceedings, recommendation);
        List<Found<String>> attachments = attachments();
        boolean none = attachments.size() == 1
                && NO_ATTACHMENTS.matcher(attachments.getFirst().value()).matches();
        return new ReadItem(
                position,
                block.number(),
                caseNumber,
                title,
                caseworker,
                coCaseworkers,
                closed ? Openness.CLOSED : Openness.OPEN,
                purpose(recommendation),
                routing.committees(),
                text(Section.RESUME),
                text(Section.STATEMENT),
                text(Section.ECONOMY),
                text(Section.COORDINATION),
                recommendation.by(),
                recommendation.points(),
                verdict.text(),
                verdict.outcome(),
                verdict.points(),
                Referrals.read(verdict, recommendation, layout.committees(), ownCommittee, doubts),
                sections.has(Section.ATTACHMENTS) && !none,
                none
                        ? List.of()
                        : attachments.stream()
                                .map(it -> new ReadAttachment(it, null))
                                .toList(),
                proceedings.told(),
                block.start().to(block.last()));
    }

    private Verdict verdict(Proceedings.Read proceedings, Recommendation recommendation) {
        List<Line> decision = sections.of(Section.DECISION);
        Verdict verdict = Verdict.read(Bearing.of(decision, proceedings), recommendation, doubts);
        Verdict whole = Verdict.read(decision, recommendation, new Doubts());
        return new Verdict(whole.text(), verdict.outcome(), verdict.points());
    }

    private boolean holdsPoints() {
        return sections.lines().entrySet().stream()
                .filter(section -> section.getKey() != Section.DECISION)
                .flatMap(section -> section.getValue().stream())
                .anyMatch(line -> line.text().startsWith("at "));
    }

    private void readAbove() {
        boolean wasBlank = false;
        boolean titleOpen = true;
        boolean namesOpen = false;
        for (Line line : above) {
            Matcher names = CO_CASEWORKERS.matcher(line.text());
            Matcher name = CASEWORKER.matcher(line.text());
            if (line.blank()) {
                wasBlank = true;
                continue;
            }
            if (names.matches()) {
                addNames(names.group("names"), line);
                namesOpen = true;
                titleOpen = false;
            } else if (name.matches()) {
                caseworker = person(name.group("name"), line);
            } else if (ItemBlocks.isClosedMark(line.text()) && title != null) {
                closed = true;
            } else if (title == null) {
                title = new Found<>(line.text(), line.range());
            } else if (titleOpen && !wasBlank && title.value().length() < LONGEST_TITLE) {
                title = new Found<>(
                        title.value() + " " + line.text(),
                        new LineRange(
                                title.lines().from(),
                                line.number(),
                                title.lines().page()));
            } else if (layout.caseNumberBelowTitle() && caseNumber == null && CaseNumbers.looksLikeOne(line.text())) {
                caseNumber = CaseNumbers.read(line.text(), line, doubts);
                titleOpen = false;
            } else if (namesOpen && !wasBlank) {
                addNames(line.text(), line);
            } else {
                doubts.add(
                        "TEXT_UNPLACED",
                        "sections",
                        "»" + Quotes.shortened(line.text()) + "« er ikke læst.",
                        line.range());
            }
            wasBlank = false;
            titleOpen &= title != null;
        }
    }

    private void addNames(String names, Line line) {
        boolean several = NAMES.split(names).length > 1;
        if (several
                && Arrays.stream(NAMES.split(names))
                        .anyMatch(name -> name.strip().indexOf(' ') < 0)) {
            doubts.add(
                    "CO_CASEWORKERS_UNCLEAR",
                    "coCaseworkers",
                    "Det er uklart, hvor mange »" + Quotes.shortened(names) + "« er.",
                    line.range());
        }
        for (String name : NAMES.split(names)) {
            Found<String> person = person(name, line);
            if (person != null) {
                coCaseworkers.add(person);
            }
        }
    }

    private static @Nullable Found<String> person(@Nullable String name, Line line) {
        return name == null || NOBODY.matcher(name.strip()).matches() ? null : new Found<>(name.strip(), line.range());
    }

    private Purpose purpose(Recommendation recommendation) {
        boolean titled = title != null && INFORMATION.matcher(title.value()).find();
        boolean information = recommendation.points().isEmpty() ? titled : recommendation.onlyNotes();
        return information ? Purpose.INFORMATION : Purpose.DECISION;
    }

    private @Nullable Found<String> text(Section section) {
        List<Line> said =
                sections.of(section).stream().filter(line -> !line.blank()).toList();
        return said.isEmpty()
                ? null
                : new Found<>(String.join("\n", said.stream().map(Line::text).toList()), Line.range(said));
    }

    private @Nullable LineRange sectionLines(Section section) {
        Line heading = sections.headings().get(section);
        return heading == null ? null : heading.range();
    }

    private List<Found<String>> attachments() {
        List<Found<String>> titles = new ArrayList<>();
        boolean afterBlank = true;
        for (Line line : sections.of(Section.ATTACHMENTS)) {
            if (!line.blank()) {
                if (!afterBlank) {
                    doubts.add(
                            "ATTACHMENTS_UNCLEAR",
                            "attachments",
                            "»" + Quotes.shortened(line.text())
                                    + "« er læst som et bilag for sig, men står lige under et andet.",
                            line.range());
                }
                titles.add(new Found<>(line.text(), line.range()));
            }
            afterBlank = line.blank();
        }
        if (titles.isEmpty() && layout.attachmentsListed() && sections.has(Section.ATTACHMENTS)) {
            doubts.add(
                    "ATTACHMENTS_UNLISTED",
                    "attachments",
                    "Bilagene er ikke nævnt ved navn.",
                    sectionLines(Section.ATTACHMENTS));
        }
        return titles;
    }
}
