package dk.sagsgang.query.findings;

import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A decision binds and nobody had recommended anything. One that noted, discussed or had no remarks does not bind, one
 * that postpones leaves the matter as it was, and approving the agenda or the minutes or choosing who leads the meetings
 * is the meeting's own affair. What was recommended before and put off, sent on or never answered still stands, and so
 * does what another committee was recommended. Of a closed item, documents that are published tell no recommendation.
 */
final class DecisionWithoutRecommendation {
    private static final Pattern OF_ITS_OWN_LEAD = Pattern.compile(
            "\\bkonstituering\\b|\\bvalg af ((første|anden|1\\.|2\\.)?\\s*(næst|vice|mid)?for(mand|person|kvinde)\\p{L}*"
                    + "|dirigent|ordstyrer|mødeleder|referent)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private DecisionWithoutRecommendation() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (Item item : docket.items.values()) {
            Decision decision = item.decision();
            if (decision != null
                    && binds(decision, item)
                    && item.recommendations().isEmpty()
                    && !isToldInPart(item)
                    && !stoodBefore(item, docket)) {
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
                && !item.isOfTheMeetingItself()
                && !OF_ITS_OWN_LEAD.matcher(item.placed.what().title().value()).find();
    }

    private static boolean isToldInPart(Item item) {
        return item.isClosed()
                && Objects.requireNonNull(item.decidedIn()).source().document() != null;
    }

    private static boolean stoodBefore(Item item, Docket docket) {
        return docket.items.values().stream()
                .filter(it -> it != item && !it.day().isAfter(item.day()))
                .anyMatch(it -> it.standsOpen()
                        || (it.isOfAnotherCommitteeThan(item)
                                && !it.recommendations().isEmpty()));
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
