package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.PublishingSystem.Trait;
import dk.sagsgang.command.minutes.SystemSections.Part;
import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of the decisions that an item prints, the one of this meeting: by the body and the day that its heading or its first
 * words name. What another body or an earlier meeting decided is kept apart; two that may both be meant are a doubt.
 */
record OwnDecision(List<Line> lines, List<ReadPriorDecision> prior, boolean headed) {

    private static final Pattern DATED = Danish.pattern(
            "^(?:(?:den|d\\.) )?(?<date>\\d{1,2}\\. ?\\p{L}+ \\d{4}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}) ?: ?(?<rest>.*)$");
    /** A summary may be no sentence at all: "Fordeling af midler.", "Endelig vedtagelse af lokalplan 4.". */
    private static final Pattern NAMES_AN_ACT = Danish.pattern(
            "^(?:\\p{L}+ )?\\p{L}*(?:ing|else|forslag|status|sag|plan|bevilling|ansøgning) (?:af|til|om|på|vedrørende|vedr\\.|for) "
                    + "(?!.*\\b(?:blev|er|var|har|havde|kan|kunne|skal|skulle|vil|ville|bør|gives|sker|ønsker|\\p{L}{3,}(?:ede|tes|des))\\b).{3,200}$");

    private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");
    private static final Pattern OTHER_BODY = Danish.pattern("^udvalg ?: ?(?<body>.+)$");
    private static final Pattern OTHER_DATE = Danish.pattern("^dato ?: ?(?<date>.+)$");

    static OwnDecision of(
            SystemSections sections,
            PublishingSystem system,
            @Nullable String title,
            @Nullable String committee,
            @Nullable LocalDate day,
            Doubts doubts) {
        return new Choosing(sections, system, title, committee, day, doubts).choose();
    }

    private record Piece(@Nullable String body, @Nullable LocalDate date, List<Line> lines) {}

    private static final class Choosing {

        private final SystemSections sections;
        private final PublishingSystem system;
        private final @Nullable String title;
        private final @Nullable String committee;
        private final @Nullable LocalDate day;
        private final Doubts doubts;
        private final List<ReadPriorDecision> prior = new ArrayList<>();

        Choosing(
                SystemSections sections,
                PublishingSystem system,
                @Nullable String title,
                @Nullable String committee,
                @Nullable LocalDate day,
                Doubts doubts) {
            this.sections = sections;
            this.system = system;
            this.title = title;
            this.committee = committee;
            this.day = day;
            this.doubts = doubts;
        }

        OwnDecision choose() {
            List<Piece> own = new ArrayList<>();
            List<Piece> others = new ArrayList<>();
            for (Part part : sections.of(Section.DECISION)) {
                for (Piece piece : pieces(part)) {
                    if (piece.lines().stream().allMatch(Line::blank)) {
                        continue;
                    }
                    if (isOwn(piece)) {
                        own.add(piece);
                    } else {
                        prior.add(prior(piece));
                        if (piece.date() == null || piece.date().equals(day)) {
                            others.add(piece);
                        }
                    }
                }
            }
            if (own.isEmpty() && !others.isEmpty()) {
                doubts.add(
                        "DECISION_OF_OTHERS",
                        "decision",
                        "Punktets eneste beslutning er efter sin overskrift truffet af et andet organ.",
                        Line.range(others.getLast().lines()));
            }
            quotedHistory();
            if (own.size() > 1) {
                doubts.add(
                        "SECTION_REPEATED",
                        "decision",
                        "Punktet har mere end én beslutning; den sidste er læst som mødets.",
                        Line.range(own.getLast().lines()));
                doubts.add(
                        "SECTION_REPEATED",
                        "outcome",
                        "Punktet har mere end én beslutning; den sidste er læst som mødets.",
                        Line.range(own.getLast().lines()));
            }
            List<Line> lines = own.isEmpty()
                    ? List.of()
                    : withoutSummary(trimmed(own.getLast().lines()));
            return new OwnDecision(lines, prior, sections.has(Section.DECISION));
        }

        /** A decision's paragraphs may begin with the day of the meeting that they are from. */
        private List<Piece> pieces(Part part) {
            List<Piece> pieces = new ArrayList<>();
            String body = part.heading().body();
            LocalDate date = part.heading().date() == null
                    ? null
                    : DanishDates.onlyDay(part.heading().date()).orElse(null);
            List<Line> open = new ArrayList<>();
            for (Line line : part.lines()) {
                Matcher dated = DATED.matcher(line.text());
                LocalDate other = dated.matches()
                        ? DanishDates.onlyDay(dated.group("date")).orElse(null)
                        : null;
                if (other != null) {
                    pieces.add(new Piece(body, date, open));
                    open = new ArrayList<>();
                    date = other;
                    if (!dated.group("rest").isBlank()) {
                        open.add(line.withText(dated.group("rest")));
                    }
                } else {
                    open.add(line);
                }
            }
            pieces.add(new Piece(body, date, open));
            return pieces;
        }

        private boolean isOwn(Piece piece) {
            boolean otherDay =
                    piece.date() != null && day != null && !piece.date().equals(day);
            boolean otherBody = piece.body() != null && committee != null && !isSameBody(piece.body(), committee);
            if (piece.date() != null && day == null) {
                doubts.add(
                        "DECISION_DAY_UNKNOWN",
                        "decision",
                        "Beslutningen nævner en dag, men mødets egen dag kendes ikke.",
                        Line.range(piece.lines()));
            }
            return !otherDay && !otherBody;
        }

        private static boolean isSameBody(String one, String other) {
            Set<String> words = words(one);
            Set<String> others = words(other);
            return words.equals(others) || words.equals(Set.of("udvalget")) || words.equals(Set.of("udvalg"));
        }

        private static Set<String> words(String body) {
            Set<String> words = new HashSet<>();
            String plain = Danish.lower(body.replaceAll("\\([^)]*\\)", " "));
            for (String word : plain.split("[^\\p{L}]+")) {
                boolean genitive = word.length() > 5 && word.endsWith("s");
                if (!word.isEmpty() && !word.equals("og")) {
                    words.add(genitive ? word.substring(0, word.length() - 1) : word);
                }
            }
            return words;
        }

        private ReadPriorDecision prior(Piece piece) {
            List<Line> said = trimmed(piece.lines());
            Set<Outcome> outcomes = new HashSet<>();
            for (Sentence sentence : Sentence.of(Line.prose(said))) {
                outcomes.addAll(OutcomeWords.in(sentence.text()).outcomes());
            }
            return new ReadPriorDecision(
                    piece.body(),
                    piece.date(),
                    outcomes.size() == 1 ? outcomes.iterator().next() : null,
                    Proceedings.absentIn(said).stream().map(Found::value).toList(),
                    Line.range(said));
        }

        /** A course of the case lists what bodies decided before: a body, a day, and their words. */
        private void quotedHistory() {
            for (Part part : sections.of(Section.EARLIER)) {
                String body = null;
                LocalDate date = null;
                List<Line> open = new ArrayList<>();
                for (Line line : part.lines()) {
                    Matcher other = OTHER_BODY.matcher(line.text());
                    Matcher on = OTHER_DATE.matcher(line.text());
                    if (other.matches()) {
                        addHistory(body, date, open);
                        body = other.group("body");
                        date = null;
                        open = new ArrayList<>();
                    } else if (on.matches()) {
                        date = DanishDates.onlyDay(on.group("date")).orElse(null);
                    } else if (body != null && !line.blank()) {
                        open.add(line);
                    }
                }
                addHistory(body, date, open);
            }
        }

        private void addHistory(@Nullable String body, @Nullable LocalDate date, List<Line> lines) {
            if (body != null && !lines.isEmpty()) {
                prior.add(prior(new Piece(body, date, lines)));
            }
        }

        /**
         * Where the case text follows the decision, a summary may stand between them with no heading. The last paragraph
         * is taken for it if it speaks of what the title names and decides nothing.
         */
        private List<Line> withoutSummary(List<Line> lines) {
            int decision = indexOfDecision();
            boolean textFollows = decision >= 0
                    && decision + 1 < sections.parts().size()
                    && Set.of(Section.RESUME, Section.STATEMENT)
                            .contains(
                                    sections.parts().get(decision + 1).heading().section());
            List<Line> printed = lines.stream().filter(line -> !line.blank()).toList();
            if (!system.does(Trait.SUMMARY_AFTER_DECISION) || !textFollows || printed.size() < 2) {
                return lines;
            }
            Line last = printed.getLast();
            boolean decides = Sentence.of(Line.prose(List.of(last))).stream()
                            .anyMatch(
                                    it -> !OutcomeWords.in(it.text()).outcomes().isEmpty())
                    || Proceedings.tells(last.text());
            if (decides) {
                return lines;
            }
            if (!speaksOfTitle(last.text())
                    && !NAMES_AN_ACT.matcher(last.text()).matches()) {
                doubts.add(
                        "DECISION_END_UNCERTAIN",
                        "decision",
                        "Det er uklart, om »" + Quotes.shortened(last.text()) + "« hører til beslutningen.",
                        last.range());
                return lines;
            }
            return lines.subList(0, lines.indexOf(last));
        }

        private int indexOfDecision() {
            for (int i = sections.parts().size() - 1; i >= 0; i--) {
                if (sections.parts().get(i).heading().section() == Section.DECISION) {
                    return i;
                }
            }
            return -1;
        }

        private boolean speaksOfTitle(String text) {
            Set<String> stems = stems(title == null ? "" : title);
            stems.retainAll(stems(text));
            return !stems.isEmpty();
        }

        private static Set<String> stems(String text) {
            Set<String> stems = new HashSet<>();
            Matcher word = WORD.matcher(Danish.lower(text));
            while (word.find()) {
                stems.add(word.group().substring(0, 6));
            }
            return stems;
        }

        private static List<Line> trimmed(List<Line> lines) {
            int from = 0;
            int to = lines.size();
            while (from < to && lines.get(from).blank()) {
                from++;
            }
            while (to > from && lines.get(to - 1).blank()) {
                to--;
            }
            return lines.subList(from, to);
        }
    }
}
