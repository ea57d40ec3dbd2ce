package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point was recommended for a first reading, and the matter itself was approved. Where the words of the decision speak
 * of the recommendation or of a reading, or of nothing ("Godkendt."), it is the reading that was approved, and nothing
 * is odd.
 */
final class DecisionBeyondRecommendation {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern FIRST_READING =
            Pattern.compile("\\b(første(gangs)?|1\\.)[ -]?behandl|\\bfirst reading\\b", FLAGS);
    private static final Pattern OF_THE_RECOMMENDATION = Pattern.compile(
            "indstill|\\b(første(gangs)?|anden|1\\.|2\\.)[ -]?behandl|\\b(first|second) reading\\b|recommend", FLAGS);

    private static final Pattern OF_NOTHING_BY_NAME = Pattern.compile(
            "^\\W*((udvalget|rådet|byrådet|kommunalbestyrelsen|regionsrådet|punktet|sagen|det|dette|blev|er|enstemmigt|the|was"
                    + "|matter|item|committee|council|unanimously)\\s+)*(godkend\\p{L}*|tiltrådt|tiltræd\\p{L}*|vedtag\\p{L}*|approved"
                    + "|adopted)(\\s+(enstemmigt|unanimously|sagen|punktet|dette))?\\W*$",
            FLAGS);

    private DecisionBeyondRecommendation() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (Item item : docket.items.values()) {
            Decision decision = item.decision();
            if (decision != null && !decision.procedural()) {
                for (Said<RecommendationProposed> recommendation : item.recommendations()) {
                    Raised raised = of(item, recommendation, decision);
                    if (raised != null) {
                        found.add(raised);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Raised of(Item item, Said<RecommendationProposed> recommendation, Decision decision) {
        List<Text> points = item.points(recommendation);
        for (int point = 1; point <= points.size(); point++) {
            Answer answer = answer(decision, recommendation.what().recommendation(), point);
            if (FIRST_READING.matcher(points.get(point - 1).value()).find() && answer.approvesTheMatter()) {
                Map<String, Object> figures =
                        new HashMap<>(DecisionWithoutRecommendation.Figures.ofDecision(item, decision));
                figures.put("point", point);
                return Raised.atOnce(
                        Rule.DECISION_BEYOND_RECOMMENDATION,
                        List.of(recommendation.in(), Objects.requireNonNull(item.decidedIn())),
                        figures);
            }
        }
        return null;
    }

    /** What the decision says of one point, or of all where it says nothing of it by itself. */
    private static Answer answer(Decision decision, int recommendation, int point) {
        for (PointOutcome it : decision.points()) {
            if (it.recommendation() == recommendation && it.point() == point) {
                Text own = it.text();
                return new Answer(it.outcome(), own == null ? decision.text() : own);
            }
        }
        return new Answer(decision.outcome(), decision.text());
    }

    private record Answer(Outcome outcome, Text words) {
        boolean approvesTheMatter() {
            boolean approved = outcome == Outcome.APPROVED || outcome == Outcome.APPROVED_WITH_CHANGES;
            return approved
                    && !OF_THE_RECOMMENDATION.matcher(words.value()).find()
                    && !OF_NOTHING_BY_NAME.matcher(words.value()).find();
        }
    }
}
