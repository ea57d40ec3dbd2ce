package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Openness;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a whole document from one that was cut off: its items against its contents, its last item against the others,
 * its last sentence. Where nothing in the document shows that more should follow, nothing is found.
 */
final class Completeness {

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:)\"”»]$", Pattern.DOTALL);
    private static final Pattern WHOLE_PHRASE = Danish.pattern(
            "^(?:godkendt(?: som indstillet)?|tiltrådt|taget til efterretning"
                    + "|til efterretning|drøftet|udsat|ingen(?: bemærkninger| meddelelser)?|intet|orienteringen (?:blev )?taget til efterretning)$");

    private final List<ReadItem> items;
    private final Doubts doubts;

    private Completeness(List<ReadItem> items, Doubts doubts) {
        this.items = items;
        this.doubts = doubts;
    }

    static void check(
            List<ReadItem> items, DocumentKind kind, Contents contents, List<Sections> sections, Doubts doubts) {
        Completeness completeness = new Completeness(items, doubts);
        completeness.againstContents(contents);
        completeness.numbering(contents.titles().isEmpty());
        if (kind == DocumentKind.MINUTES) {
            completeness.decisions(sections);
        } else {
            completeness.agenda(sections.getLast());
        }
    }

    private void againstContents(Contents contents) {
        if (contents.titles().isEmpty()) {
            return;
        }
        List<Found<String>> missing = new ArrayList<>(contents.titles());
        List<ReadItem> unlisted = new ArrayList<>();
        for (ReadItem item : items) {
            Found<String> title = item.title();
            int at = -1;
            for (int i = 0; i < missing.size() && title != null && at < 0; i++) {
                at = Contents.same(missing.get(i).value(), title.value()) ? i : -1;
            }
            if (at >= 0) {
                missing.remove(at);
            } else {
                unlisted.add(item);
            }
        }
        boolean fewer = items.size() < contents.titles().size();
        for (Found<String> title : missing) {
            if (fewer) {
                cutOff(
                        "Indholdsfortegnelsen nævner »" + Quotes.shortened(title.value()) + "«, som ikke følger.",
                        title.lines());
            }
        }
        for (ReadItem item : unlisted) {
            doubts.of(item.position())
                    .add(
                            "TITLE_NOT_IN_CONTENTS",
                            "title",
                            "Punktets titel står ikke i indholdsfortegnelsen.",
                            item.lines());
        }
    }

    /** Without contents to tell, the item before a gap may hold what is left of the one whose first line was lost. */
    private void numbering(boolean untold) {
        Integer before = null;
        ReadItem above = null;
        for (ReadItem item : items) {
            Integer number = item.number();
            if (before != null && number != null && number != before + 1) {
                doubts.of(item.position())
                        .add("NUMBER_GAP", "number", "Punkternes numre følger ikke efter hinanden.", item.lines());
                if (untold && above != null && above.decision() != null) {
                    doubts.of(above.position())
                            .add(
                                    "NUMBER_GAP",
                                    "outcome",
                                    "Efter punktet mangler et nummer; se efter, om beslutningen hører til et andet punkt.",
                                    above.lines());
                }
            }
            above = item;
            before = number == null ? before : number;
        }
    }

    private void decisions(List<Sections> sections) {
        ReadItem last = items.getLast();
        for (ReadItem item : items) {
            if (item.decision() != null) {
                continue;
            }
            if (item.position() == last.position() && item.openness() == Openness.OPEN) {
                cutOff("Det sidste punkt har ingen beslutning. Dokumentet er formentlig skåret over.", item.lines());
            } else {
                doubts.of(item.position())
                        .add("DECISION_MISSING", "decision", "Punktet har ingen beslutning.", item.lines());
            }
        }
        Found<String> decision = last.decision();
        boolean endsHere = sections.getLast().of(Section.ATTACHMENTS).isEmpty()
                && !sections.getLast().has(Section.ATTACHMENTS)
                && !sections.getLast().has(Section.SIGNATURES);
        if (decision == null
                || !endsHere
                || SENTENCE_END.matcher(decision.value()).matches()) {
            return;
        }
        if (!WHOLE_PHRASE.matcher(decision.value()).matches()) {
            cutOff("Den sidste beslutning slutter midt i en sætning.", decision.lines());
        } else if (items.size() == 1 || othersEndSentences(last)) {
            doubts.add("POSSIBLY_CUT_OFF", "decision", "Den sidste beslutning slutter uden punktum.", decision.lines());
        }
    }

    private boolean othersEndSentences(ReadItem last) {
        return items.stream().filter(item -> item.position() != last.position()).allMatch(item -> {
            Found<String> decision = item.decision();
            return decision == null || SENTENCE_END.matcher(decision.value()).matches();
        });
    }

    private void agenda(Sections last) {
        boolean unfinished = !last.has(Section.RECOMMENDATION)
                && items.size() > 1
                && items.stream()
                        .limit(items.size() - 1L)
                        .allMatch(item -> !item.recommendation().isEmpty());
        if (unfinished) {
            doubts.add(
                    "POSSIBLY_CUT_OFF",
                    "items",
                    "Det sidste punkt har ingen indstilling, men det har de andre.",
                    items.getLast().lines());
        }
    }

    private void cutOff(String message, LineRange lines) {
        doubts.add("CUT_OFF", "items", message, lines);
    }
}
