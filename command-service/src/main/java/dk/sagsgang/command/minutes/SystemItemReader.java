package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one item of any publishing system: what stands above its sections, then each section by its own rules. */
final class SystemItemReader {

    private static final Pattern ACCESS = Danish.pattern("^\\(?(?:åben|åbent|lukket)(?: punkt| sag)?\\)?\\.?$");
    private static final Pattern CLOSED =
            Danish.pattern("^\\(?lukket\\b|\\(lukket(?: punkt| sag)?\\)|\\blukket (?:punkt|sag)\\b");
    private static final Pattern INFORMATION = Danish.pattern("^(?:orientering|meddelelser|.* orienterer$)");
    private static final Pattern CASEWORKER = Danish.pattern("^sagsbehandler ?: ?(?<name>.*)$");
    private static final Pattern TREATED_BEFORE =
            Danish.pattern("^.{3,100} den \\d{1,2}\\. ?\\p{L}+ \\d{4} punkt \\d{1,4}$");
    /** Under a heading that calls it so, a single word of digits is a case number whatever its shape. */
    private static final Pattern JOURNAL = Pattern.compile("(?=.*\\d{2})[\\p{L}\\d./_-]{4,50}");

    private static final int WRAPPED = 45;
    private static final int PARAGRAPH = 60;

    private final ItemBlock block;
    private final int position;
    private final PublishingSystem system;
    private final SystemHead.Read head;
    private final Contents contents;
    private final Doubts doubts;
    private final SystemSections sections;
    private final List<Line> above;
    private final List<Line> unplaced = new ArrayList<>();

    SystemItemReader(
            ItemBlock block,
            int position,
            PublishingSystem system,
            SystemHead.Read head,
            Contents contents,
            Doubts doubts) {
        this.block = block;
        this.position = position;
        this.system = system;
        this.head = head;
        this.contents = contents;
        this.doubts = doubts;
        this.sections = SystemSections.of(block.body(), system);
        this.above = new ArrayList<>(sections.above());
    }

    /** The item, its sections for the checks of the whole document, and whether it has a place for its decision. */
    record Read(ReadItem item, Sections sections, boolean hasPlaceForDecision) {}

    Read read() {
        Found<String> title = title();
        boolean closed = block.markedClosed() || CLOSED.matcher(title.value()).find();
        Found<String> caseworker = null;
        Found<CaseNumber> caseNumber = null;
        for (Line line : above) {
            String number = SystemCaseNumbers.aboveSections(line);
            Matcher worker = CASEWORKER.matcher(line.text());
            if (number != null && caseNumber == null) {
                caseNumber = caseNumber(number, line);
            } else if (worker.matches()) {
                String name = worker.group("name").strip();
                caseworker = name.isEmpty() || name.equals("-") ? null : new Found<>(name, line.range());
            } else if (ACCESS.matcher(line.text()).matches()) {
                closed |= CLOSED.matcher(line.text()).find();
            } else if (!line.blank() && !TREATED_BEFORE.matcher(line.text()).matches()) {
                unplaced.add(line);
            }
        }
        for (Line line : sections.lines(Section.JOURNAL)) {
            if (caseNumber == null && !line.blank()) {
                caseNumber = CaseNumbers.read(
                        line.text(), JOURNAL.matcher(line.text()).matches(), line, doubts);
            }
        }
        if (closed) {
            doubts.add(
                    "ITEM_CLOSED",
                    "closed",
                    "Punktet er lukket; titlen er gengivet, som den er trykt.",
                    block.start().range());
        }
        if (caseNumber == null && !system.does(PublishingSystem.Trait.NO_CASE_NUMBERS)) {
            doubts.add(
                    "CASE_NUMBER_MISSING",
                    "caseNumber",
                    "Punktet har intet sagsnummer.",
                    block.start().range());
        }
        severalCases();
        unplaced();
        Recommendation recommendation = SystemRecommendation.read(sections, doubts);
        Found<LocalDate> day = head.head().date();
        Found<String> committee = head.head().committee();
        OwnDecision own = OwnDecision.of(
                sections,
                system,
                title.value(),
                committee == null ? null : committee.value(),
                day == null ? null : day.value(),
                doubts);
        Proceedings.Read proceedings = Proceedings.read(own.lines(), own.prior(), doubts);
        Verdict verdict = verdict(own, proceedings, recommendation);
        List<ReadAttachment> attachments = AttachmentList.read(sections.lines(Section.ATTACHMENTS));
        ReadItem item = new ReadItem(
                position,
                block.number(),
                caseNumber,
                title,
                caseworker,
                List.of(),
                closed ? Openness.CLOSED : Openness.OPEN,
                purpose(title, recommendation),
                List.of(),
                text(Section.RESUME),
                text(Section.STATEMENT),
                text(Section.ECONOMY),
                text(Section.COORDINATION),
                recommendation.by(),
                recommendation.points(),
                verdict.text(),
                verdict.outcome(),
                verdict.points(),
                referredTo(verdict, recommendation, committee),
                !attachments.isEmpty(),
                attachments,
                withAbsent(proceedings.told()),
                new LineRange(block.start().number(), block.last().number()));
        return new Read(item, sections.asSections(own.lines()), sections.has(Section.DECISION));
    }

    /** A title that fills its line runs on to the next, unless that is something of its own. */
    private Found<String> title() {
        String title = block.title() == null ? "" : block.title();
        int last = block.start().number();
        String before = title;
        while (!above.isEmpty() && !above.getFirst().blank()) {
            Line next = above.getFirst();
            boolean own = SystemCaseNumbers.in(next) != null
                    || ACCESS.matcher(next.text()).matches();
            boolean runsOn =
                    !contents.names(title) && (before.length() >= WRAPPED || contents.names(title + " " + next.text()));
            if (own || !runsOn) {
                break;
            }
            title += " " + next.text();
            before = next.text();
            last = next.number();
            above.removeFirst();
        }
        return new Found<>(title, new LineRange(block.start().number(), last));
    }

    private @Nullable Found<CaseNumber> caseNumber(String printed, Line line) {
        return CaseNumbers.read(printed, SystemCaseNumbers.hasKnownShape(printed), line, doubts);
    }

    /** An item in which a second case number stands may have swallowed the next, whose first line was lost. */
    private void severalCases() {
        long numbers = block.body().stream()
                .map(SystemCaseNumbers::in)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (numbers > 1) {
            for (String field : List.of("caseNumber", "outcome")) {
                doubts.add(
                        "SEVERAL_CASE_NUMBERS",
                        field,
                        "Punktet har mere end ét sagsnummer; det kan være to punkter.",
                        block.start().range());
            }
        }
    }

    private void unplaced() {
        for (Line line : unplaced) {
            doubts.add(
                    "TEXT_UNPLACED", "sections", "»" + Quotes.shortened(line.text()) + "« er ikke læst.", line.range());
        }
    }

    private Verdict verdict(OwnDecision own, Proceedings.Read proceedings, Recommendation recommendation) {
        List<Line> said = own.lines().stream().filter(line -> !line.blank()).toList();
        if (said.isEmpty()) {
            return new Verdict(null, null, List.of());
        }
        Found<String> whole = new Found<>(paragraphs(said), Line.range(said));
        Verdict verdict = Verdict.read(whole, Bearing.of(own.lines(), proceedings), recommendation, doubts);
        if (proceedings.told().votes().stream().anyMatch(ReadVotes::adopted)
                && proceedings.told().votes().size() > 1) {
            doubts.add(
                    "SEVERAL_VOTES",
                    "outcome",
                    "Der er stemt mere end én gang; se efter, hvad der blev vedtaget.",
                    whole.lines());
        }
        return verdict;
    }

    private List<String> referredTo(Verdict verdict, Recommendation recommendation, @Nullable Found<String> committee) {
        List<String> bodies = new ArrayList<>(Referrals.read(
                verdict,
                recommendation,
                SystemReader.NO_CODES,
                committee == null ? null : committee.value(),
                new Doubts()));
        for (Line line : sections.lines(Section.DECIDED_BY)) {
            for (String body : SystemReader.NO_CODES.printedIn(line.text())) {
                bodies.replaceAll(named -> named.equalsIgnoreCase(body) ? body : named);
            }
        }
        Found<Outcome> outcome = verdict.outcome();
        boolean sentOn = outcome != null && outcome.value() == Outcome.REFERRED;
        if (sentOn && bodies.isEmpty()) {
            for (Line line : sections.lines(Section.DECIDED_BY)) {
                SystemReader.NO_CODES.printedIn(line.text()).stream()
                        .filter(body -> committee == null || !body.equals(committee.value()))
                        .forEach(bodies::add);
            }
        }
        if (sentOn && bodies.isEmpty()) {
            doubts.add(
                    "REFERRAL_UNCLEAR",
                    "referredTo",
                    "Det fremgår ikke, hvem punktet er sendt videre til.",
                    block.start().range());
        }
        return bodies;
    }

    private ReadProceedings withAbsent(ReadProceedings told) {
        List<Found<String>> absent = new ArrayList<>(told.absent());
        for (SystemSections.Part part : sections.of(Section.ABSENT)) {
            List<Line> lines = new ArrayList<>(List.of(part.line().withText("Fraværende:")));
            lines.addAll(part.lines());
            absent.addAll(new AttendanceReader(doubts).read(lines).absent());
        }
        return new ReadProceedings(
                absent, told.dissent(), told.reservations(), told.remarks(), told.votes(), told.priorDecisions());
    }

    private static Purpose purpose(Found<String> title, Recommendation recommendation) {
        boolean titled = INFORMATION.matcher(title.value()).find();
        boolean information = recommendation.points().isEmpty() ? titled : recommendation.onlyNotes();
        return information ? Purpose.INFORMATION : Purpose.DECISION;
    }

    private @Nullable Found<String> text(Section section) {
        List<Line> said =
                sections.lines(section).stream().filter(line -> !line.blank()).toList();
        return said.isEmpty() ? null : new Found<>(paragraphs(sections.lines(section)), Line.range(said));
    }

    /** One line to a paragraph: a line that filled its page runs on. */
    private static String paragraphs(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (!line.blank()) {
                boolean runsOn = before != null
                        && !before.blank()
                        && before.text().length() >= PARAGRAPH
                        && before.text().length() <= 2 * PARAGRAPH
                        && ".!?:;".indexOf(before.text().charAt(before.text().length() - 1)) < 0;
                text.append(text.isEmpty() ? "" : runsOn ? " " : "\n").append(line.text());
            }
            before = line;
        }
        return text.toString();
    }
}
