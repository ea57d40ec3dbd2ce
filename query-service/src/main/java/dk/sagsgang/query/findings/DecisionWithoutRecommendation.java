package dk.sagsgang.query.findings;

import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision binds and nobody had recommended anything. One that noted, discussed or had no remarks does not bind, one
 * that postpones leaves the matter as it was, and approving the agenda or the minutes is the meeting's own affair.
 */
final class DecisionWithoutRecommendation {
    private DecisionWithoutRecommendation() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (Item item : docket.items.values()) {
            Decision decision = item.decision();
            if (decision != null
                    && binds(decision, item)
                    && item.recommendations().isEmpty()) {
                found.add(Raised.atOnce(
                        Rule.DECISION_WITHOUT_RECOMMENDATION,
                        List.of(item.placed.in(), Objects.requireNonNull(item.decidedIn())),
                        Figures.ofDecision(item, decision)));
            }
        }
        return found;
    }

    private static boolean binds(Decision decision, Item item) {
        return decision.outcome().isBinding()
                && decision.outcome() != Outcome.POSTPONED
                && !decision.procedural()
                && !item.isOfTheMeetingItself();
    }

    /** The figures that sentences about a decision share. */
    static final class Figures {
        private Figures() {}

        static Map<String, Object> ofDecision(Item item, Decision decision) {
            return Map.of(
                    "committee",
                            Objects.requireNonNull(item.recorded)
                                    .what()
                                    .committee()
                                    .value(),
                    "day", Objects.requireNonNull(item.recorded).what().decidedOn(),
                    "outcome", decision.outcome());
        }
    }
}
