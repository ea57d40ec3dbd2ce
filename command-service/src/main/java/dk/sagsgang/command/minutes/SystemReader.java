package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of publishing systems that are described by their headings, and by general rules those of systems
 * that are not known. The system is chosen by its own lines; what the general rules read says so in a doubt.
 */
final class SystemReader {

    static final Committees NO_CODES = new Committees(Map.of());

    private static final Pattern CLUSTER = Danish.pattern("\\b(?<name>sundhedsklynge \\p{L}[\\p{L} -]*)$");

    private final PublishingSystem system;
    private final Doubts doubts;
    private final List<Line> document;
    private final ItemBlocks blocks;

    private SystemReader(PublishingSystem system, List<Line> document, Doubts decoding) {
        this.system = system;
        this.document = document;
        this.doubts = new Doubts();
        decoding.all().forEach(doubt -> doubts.add(doubt.code(), doubt.about(), doubt.message(), doubt.lines()));
        this.blocks = SystemItems.cut(new SystemLines(system).of(document), system, doubts);
    }

    /** Reads the lines by the first system whose signs they bear and whose items are found in them. */
    static Optional<Reading> read(Sha256 digest, List<Line> document, Doubts decoding) {
        for (PublishingSystem system : PublishingSystems.KNOWN) {
            if (system.isKnownBy(document)) {
                SystemReader reader = new SystemReader(system, document, decoding);
                if (!reader.blocks.items().isEmpty()) {
                    return Optional.of(reader.reading(digest));
                }
            }
        }
        SystemReader general = new SystemReader(PublishingSystems.GENERAL, document, decoding);
        return general.isMinutes() ? Optional.of(general.general(digest)) : Optional.empty();
    }

    /** A document of an unknown system is taken for minutes only if it says of whom and when, and decides or proposes. */
    private boolean isMinutes() {
        SystemHead.Read head = SystemHead.read(blocks.head(), system, new Doubts());
        boolean sections = blocks.items().stream()
                .map(item -> SystemSections.of(item.body(), system))
                .anyMatch(item -> item.has(Section.DECISION) || item.has(Section.RECOMMENDATION));
        return sections && head.head().committee() != null && head.head().date() != null;
    }

    private Reading general(Sha256 digest) {
        doubts.add(
                "LAYOUT_UNKNOWN",
                "document",
                "Dokumentets opsætning er ikke kendt; det er læst efter almindelige regler. Se det hele efter.",
                null);
        return reading(digest);
    }

    private Reading reading(Sha256 digest) {
        SystemHead.Read head = SystemHead.read(blocks.head(), system, doubts);
        Found<String> committee = head.head().committee();
        Found<String> authority = authority(committee);
        List<ReadItem> items = new ArrayList<>();
        List<Sections> sections = new ArrayList<>();
        List<ReadAgreement> agreements = new ArrayList<>();
        List<ReadCitation> citations = new ArrayList<>();
        List<FoundFact> facts = new ArrayList<>();
        Found<LocalDate> day = head.head().date();
        boolean placesEmpty = true;
        for (int i = 0; i < blocks.items().size(); i++) {
            Doubts own = doubts.of(i + 1);
            SystemItemReader.Read read =
                    new SystemItemReader(blocks.items().get(i), i + 1, system, head, blocks.contents(), own).read();
            items.add(read.item());
            sections.add(read.sections());
            placesEmpty &= read.hasPlaceForDecision()
                    && read.item().decision() == null
                    && doubts.all().stream().noneMatch(doubt -> doubt.code().equals("DECISION_OF_OTHERS"));
            List<Sentence> prose = prose(read.sections());
            agreements.addAll(Agreements.read(read.item(), prose, authority == null ? null : authority.value(), own));
            if (day != null) {
                citations.addAll(Citations.read(
                        i + 1, prose, NO_CODES, committee == null ? null : committee.value(), day.value(), own));
                facts.addAll(ItemFacts.read(read.item(), read.sections(), day.value(), own));
            }
        }
        DocumentKind kind = kind(head.head().kind(), items, placesEmpty);
        Completeness.check(items, kind, blocks.contents(), sections, doubts);
        return new Reading(
                digest,
                system.name(),
                kind,
                authority,
                committee,
                code(head),
                null,
                head.head().date(),
                head.head().time(),
                head.end(),
                head.head().place(),
                head.head().extraordinary(),
                head.attendance(),
                items,
                agreements,
                citations,
                facts,
                Pages.of(document),
                doubts.all());
    }

    private static List<Sentence> prose(Sections sections) {
        List<Sentence> prose = new ArrayList<>();
        ItemFacts.PROSE.forEach(section -> prose.addAll(Sentence.of(Line.prose(sections.of(section)))));
        return prose;
    }

    /** A cluster of municipalities and a region is an authority of its own, and its name is its committee's. */
    private @Nullable Found<String> authority(@Nullable Found<String> committee) {
        Matcher cluster = CLUSTER.matcher(committee == null ? "" : committee.value());
        if (committee != null && cluster.find()) {
            String name = cluster.group("name");
            return new Found<>(Character.toUpperCase(name.charAt(0)) + name.substring(1), committee.lines());
        }
        return AuthorityName.infer(document, doubts);
    }

    /** A document whose items all have an empty place for the decision was printed before the meeting. */
    private DocumentKind kind(@Nullable DocumentKind said, List<ReadItem> items, boolean placesEmpty) {
        boolean decided = items.stream().anyMatch(item -> item.decision() != null);
        if (said == DocumentKind.AGENDA && decided) {
            doubts.add("KIND_CONTRADICTION", "kind", "Dokumentet kalder sig dagsorden, men har beslutninger.", null);
        } else if (said == null && !decided && !placesEmpty) {
            doubts.add(
                    "KIND_INFERRED",
                    "kind",
                    "Intet punkt har en beslutning; dokumentet er læst som en dagsorden.",
                    null);
        }
        return said != null ? said : decided ? DocumentKind.MINUTES : DocumentKind.AGENDA;
    }

    private @Nullable CommitteeCode code(SystemHead.Read head) {
        Found<String> committee = head.head().committee();
        if (committee == null) {
            return null;
        }
        if (head.code() != null) {
            try {
                return new CommitteeCode(head.code());
            } catch (InvalidValue e) {
                throw new IllegalStateException("Two to five capitals are a code.", e);
            }
        }
        doubts.add(
                "COMMITTEE_CODE_UNKNOWN",
                "committeeCode",
                "Udvalget »" + Quotes.shortened(committee.value()) + "« har ingen kendt kode.",
                committee.lines());
        return null;
    }
}
