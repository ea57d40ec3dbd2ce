package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One agenda item of a case as far as the record tells it: what was recommended, and what was decided. */
final class Item {
    /** Approving the agenda or the minutes of a meeting binds nobody outside it; they are approved by many names. */
    private static final Pattern OF_THE_MEETING_ITSELF = Pattern.compile(
            "\\b(godkend\\p{L}*|underskri\\p{L}*|approv\\p{L}*)\\b.*\\b(dagsorden\\p{L}*|referat\\p{L}*|(?:beslutnings)?protokol\\p{L}*|agenda|minutes)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

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

    /** Whether it was decided so that the matter is settled: not halted, postponed or sent on. */
    boolean isSettled() {
        Decision decision = decision();
        return decision != null
                && !halted
                && decision.outcome() != Outcome.POSTPONED
                && decision.outcome() != Outcome.REFERRED;
    }
}
