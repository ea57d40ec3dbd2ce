package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.UnreadableDocument.Reason;
import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads published minutes: bytes in, a {@link Reading} out, nothing else touched. The same bytes give the same reading.
 * What the text does not settle comes with a doubt or not at all; nothing is guessed in silence.
 */
public final class MinutesReader {

    /** Which reader this is: one more for each change by which it reads the same bytes otherwise. */
    public static final int NUMBER = 3;

    private static final Pattern PAGE_NUMBER = Danish.pattern("^side \\d{1,3}(?: (?:af|/) \\d{1,3})?$");
    private final Doubts doubts = new Doubts();
    private final Layout layout;
    private final List<Line> lines;

    private MinutesReader(List<Line> lines, Layout layout, Doubts decoding) {
        this.layout = layout;
        for (Doubt doubt : decoding.all()) {
            doubts.add(doubt.code(), doubt.about(), doubt.message(), doubt.lines());
        }
        this.lines = new GluedHeadings(layout).apart(lines, doubts);
    }

    /** Reads one document of at most 20 MB, in UTF-8, UTF-16 with its mark, or windows-1252. */
    public static Reading read(byte[] document) throws UnreadableDocument {
        return readWhole(document).reading();
    }

    /** The same, and the lines that it was read from. */
    public static ReadDocument readWhole(byte[] document) throws UnreadableDocument {
        Doubts decoding = new Doubts();
        List<Line> lines = DocumentText.lines(document, decoding);
        Reading reading = read(document, lines, decoding);
        return new ReadDocument(
                reading,
                lines.stream()
                        .map(line -> new PrintedLine(line.number(), line.page(), line.raw()))
                        .toList());
    }

    private static Reading read(byte[] document, List<Line> lines, Doubts decoding) throws UnreadableDocument {
        MinutesReader best = null;
        ItemBlocks blocks = null;
        boolean headOnly = false;
        for (Layout layout : Layouts.ALL) {
            MinutesReader reader = new MinutesReader(lines, layout, decoding);
            reader.dropFurniture();
            ItemBlocks cut = ItemBlocks.cut(reader.lines, layout, reader.doubts);
            headOnly |= cut.items().isEmpty() && reader.recognisesHead(cut.head());
            if (!cut.items().isEmpty()
                    && reader.recognises(cut)
                    && (blocks == null || cut.items().size() > blocks.items().size())) {
                best = reader;
                blocks = cut;
            }
        }
        if (best == null || blocks == null) {
            Optional<Reading> other = SystemReader.read(Sha256.of(document), lines, decoding);
            if (other.isPresent()) {
                return other.get();
            }
            throw new UnreadableDocument(headOnly ? Reason.CUT_OFF : Reason.NOT_MINUTES);
        }
        return best.reading(Sha256.of(document), blocks);
    }

    private Reading reading(Sha256 document, ItemBlocks blocks) {
        Head head = Head.read(blocks.head(), layout, doubts);
        List<Sections> sections = new ArrayList<>();
        for (int i = 0; i < blocks.items().size(); i++) {
            sections.add(Sections.of(blocks.items().get(i).body(), layout, doubts.of(i + 1)));
        }
        Found<String> committee = head.committee();
        CommitteeCode code = committee == null ? null : code(committee);
        Found<String> authority = AuthorityName.infer(lines, doubts);
        List<ReadItem> items = new ArrayList<>();
        List<ReadAgreement> agreements = new ArrayList<>();
        List<ReadCitation> citations = new ArrayList<>();
        List<FoundFact> facts = new ArrayList<>();
        Found<LocalDate> day = head.date();
        for (int i = 0; i < sections.size(); i++) {
            Doubts own = doubts.of(i + 1);
            ReadItem item = new ItemReader(blocks.items().get(i), i + 1, sections.get(i), layout, own)
                    .read(code == null ? null : code.value());
            List<Sentence> prose = prose(sections.get(i));
            items.add(item);
            agreements.addAll(Agreements.read(item, prose, authority == null ? null : authority.value(), own));
            if (day != null) {
                citations.addAll(Citations.read(
                        i + 1,
                        prose,
                        layout.committees(),
                        committee == null ? null : committee.value(),
                        day.value(),
                        own));
                facts.addAll(ItemFacts.read(item, sections.get(i), day.value(), own));
            }
        }
        DocumentKind kind = kind(head, sections);
        Completeness.check(items, kind, blocks.contents(), sections, doubts);
        return new Reading(
                document,
                layout.name(),
                kind,
                authority,
                committee,
                code,
                head.dissolved(),
                head.date(),
                head.time(),
                null,
                head.place(),
                head.extraordinary(),
                Attendance.UNKNOWN,
                items,
                agreements,
                citations,
                facts,
                Pages.of(lines),
                doubts.all());
    }

    private static List<Sentence> prose(Sections sections) {
        List<Sentence> prose = new ArrayList<>();
        ItemFacts.PROSE.forEach(section -> prose.addAll(Sentence.of(Line.prose(sections.of(section)))));
        return prose;
    }

    private DocumentKind kind(Head head, List<Sections> sections) {
        boolean decided = sections.stream().anyMatch(section -> section.has(Section.DECISION));
        DocumentKind said = head.kind();
        if (said == null && !decided) {
            doubts.add(
                    "KIND_INFERRED",
                    "kind",
                    "Intet punkt har en beslutning; dokumentet er læst som en dagsorden.",
                    null);
        } else if (said == DocumentKind.AGENDA && decided) {
            doubts.add("KIND_CONTRADICTION", "kind", "Dokumentet kalder sig dagsorden, men har beslutninger.", null);
        }
        return said != null ? said : decided ? DocumentKind.MINUTES : DocumentKind.AGENDA;
    }

    private @Nullable CommitteeCode code(Found<String> committee) {
        String code = layout.committees().code(committee.value());
        if (code == null) {
            doubts.add(
                    "COMMITTEE_CODE_UNKNOWN",
                    "committee",
                    "Udvalget »" + Quotes.shortened(committee.value()) + "« har ingen kendt kode.",
                    committee.lines());
            return null;
        }
        try {
            return new CommitteeCode(code);
        } catch (InvalidValue e) {
            throw new IllegalStateException("The layout's own codes are codes.", e);
        }
    }

    /** A head printed again on each page is dropped; another meeting's head means that two documents were joined. */
    private void dropFurniture() {
        lines.removeIf(line -> PAGE_NUMBER.matcher(line.text()).matches());
        Line first = null;
        Set<Line> repeated = new HashSet<>();
        for (Line line : lines) {
            if (!beginsDocument(line)) {
                continue;
            }
            if (first == null) {
                first = line;
            } else if (first.text().equals(line.text()) && layout.titleLine() != null) {
                repeated.add(line);
            } else {
                doubts.add(
                        "SEVERAL_MEETINGS",
                        "document",
                        "Dokumentet rummer mere end ét mødes referat. Del det op, og læs dem hver for sig.",
                        line.range());
            }
        }
        lines.removeAll(repeated);
    }

    private boolean beginsDocument(Line line) {
        Pattern title = layout.titleLine();
        return title == null
                ? layout.furniture().getFirst().equals(line.text())
                : title.matcher(line.text()).matches();
    }

    private boolean recognisesHead(List<Line> head) {
        for (Line line : head) {
            Pattern title = layout.titleLine();
            Matcher matcher = title == null ? null : title.matcher(line.text());
            if ((matcher != null && matcher.matches()) || layout.furniture().contains(line.text())) {
                return true;
            }
        }
        return false;
    }

    /** A layout is recognised by its head, or by items that have at least a decision or a recommendation. */
    private boolean recognises(ItemBlocks cut) {
        return recognisesHead(cut.head())
                || cut.items().stream()
                        .anyMatch(item -> item.body().stream()
                                .anyMatch(line -> ItemBlocks.isCoCaseworkers(line)
                                        || Routing.isHeader(line, layout.committees())));
    }
}
