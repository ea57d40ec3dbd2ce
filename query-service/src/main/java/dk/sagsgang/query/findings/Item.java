package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One agenda item of a case as far as the record tells it: what was recommended, and what was decided. */
final class Item {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String PAPERS = "(dagsorden(en|ens)?|(møde|beslutnings)?referat(et|er|erne)?"
            + "|(møde|beslutnings)?protokol(len|ler|lat|latet)?|agenda|minutes)";
    private static final String APPROVING = "(godkend|underskri|approv)\\p{L}*";

    /**
     * Approving the agenda or the minutes of a meeting binds nobody outside it. They are approved by many names: the
     * papers named after the approval with few words between, before it, or alone with the meeting they are of.
     */
    private static final Pattern OF_THE_MEETING_ITSELF = Pattern.compile(
            "\\b%2$s(\\P{L}+\\p{L}+){0,4}?\\P{L}+%1$s\\b|^%1$s\\b.{0,80}\\b%2$s|^%1$s(\\s+((fra|from)|(af|of) (sidste|seneste|forrige|mødet?|last|the))\\b.{0,100})?$"
                    .formatted(PAPERS, APPROVING),
            FLAGS);

    /** A place on every agenda for what comes up; nobody waits for it to be decided. */
    private static final Pattern FOR_WHAT_COMES_UP = Pattern.compile(
            "^(eventuelt|evt\\.?|meddelelser|(gensidig )?orientering(er|spunkter)?|siden sidst|bordet rundt|nyt fra"
                    + "|spørgetid|næste møde|velkomst|any other business|information)\\b",
            FLAGS);

    final Said<CasePlacedOnAgenda> placed;
    final Map<Integer, Said<RecommendationProposed>> proposed = new TreeMap<>();
    final Map<Integer, RecommendationAmended> amended = new TreeMap<>();
    final Set<Integer> withdrawn = new TreeSet<>();
    final List<Said<DecisionCorrected>> corrections = new ArrayList<>();

    @Nullable
    Said<DecisionRecorded> recorded;

    boolean halted;

    Item(Said<CasePlacedOnAgenda> placed) {
        this.placed = placed;
    }

    /** The decision as its newest correction has it; null while there is none. */
    @Nullable
    Decision decision() {
        Said<DecisionRecorded> first = recorded;
        if (first == null) {
            return null;
        }
        return corrections.isEmpty()
                ? first.what().decision()
                : corrections.getLast().what().decision();
    }

    /** The event that the decision as it stands was told by. */
    @Nullable
    OnRecord decidedIn() {
        Said<DecisionRecorded> first = recorded;
        return corrections.isEmpty()
                ? first == null ? null : first.in()
                : corrections.getLast().in();
    }

    /** The recommendations that were not withdrawn. */
    List<Said<RecommendationProposed>> recommendations() {
        return proposed.values().stream()
                .filter(it -> !withdrawn.contains(it.what().recommendation()))
                .toList();
    }

    /** The points of a recommendation as they stand. */
    List<Text> points(Said<RecommendationProposed> recommendation) {
        RecommendationAmended later = amended.get(recommendation.what().recommendation());
        return later == null ? recommendation.what().points() : later.points();
    }

    /** Whether it is about nothing but the meeting's own agenda or minutes. */
    boolean isOfTheMeetingItself() {
        return OF_THE_MEETING_ITSELF.matcher(placed.what().title().value()).find();
    }

    /** Whether nobody expects a decision of it, though none is on record: nothing was recommended, and nothing named. */
    boolean isForWhatComesUp() {
        return placed.what().purpose() == Purpose.INFORMATION
                || FOR_WHAT_COMES_UP
                        .matcher(placed.what().title().value().strip())
                        .find();
    }

    boolean isClosed() {
        return placed.what().openness() == Openness.CLOSED;
    }

    LocalDate day() {
        return placed.what().meetingDay();
    }

    /** Whether the two are before different committees. */
    boolean isOfAnotherCommitteeThan(Item other) {
        return !placed.what().committee().equals(other.placed.what().committee());
    }

    /** Whether its recommendations wait for an answer: not decided yet, or put off, sent on or halted. */
    boolean standsOpen() {
        return !recommendations().isEmpty() && !isSettled();
    }

    /** Whether another item is about the same as this one: by its title, or by a point recommended in both. */
    boolean isAboutTheSameAs(Item other) {
        return plain(placed.what().title()).equals(plain(other.placed.what().title()))
                || !Collections.disjoint(plainPoints(), other.plainPoints());
    }

    private Set<String> plainPoints() {
        return recommendations().stream()
                .flatMap(it -> points(it).stream())
                .map(Item::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(Text text) {
        return text.value().toLowerCase(Locale.ROOT).replaceAll("\\P{L}+", " ").strip();
    }

    /** Whether it was decided so that the matter is settled: not halted, postponed or sent on. */
    boolean isSettled() {
        Decision decision = decision();
        return decision != null
                && !halted
                && decision.outcome() != Outcome.POSTPONED
                && decision.outcome() != Outcome.REFERRED;
    }
}
