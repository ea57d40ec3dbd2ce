package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.RECOMMENDATION_EMPTY;
import static dk.sagsgang.command.rules.Reason.RECOMMENDATION_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.RECOMMENDATION_WITHDRAWN;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import java.util.List;

/** Recommendations: proposed, amended and withdrawn, all before the item is decided. */
final class RecommendationRules {

    private RecommendationRules() {}

    static RecommendationProposed propose(ProposeRecommendation command, CaseState state) {
        ItemState item = AgendaRules.undecided(command.item(), state);
        checkPoints(command.points());
        boolean repeated = item.recommendations().stream()
                .anyMatch(it -> !it.withdrawn()
                        && it.recommendedBy().equals(command.recommendedBy())
                        && it.points().equals(command.points()));
        if (repeated) {
            throw new Rejected(NOTHING_CHANGED, "They recommend exactly this already.", "points");
        }
        return new RecommendationProposed(
                command.item(), nextNumber(command.item(), state), command.recommendedBy(), command.points());
    }

    static RecommendationAmended amend(AmendRecommendation command, CaseState state) {
        RecommendationState present = standing(command.item(), command.recommendation(), state);
        checkPoints(command.points());
        if (present.points().equals(command.points())) {
            throw new Rejected(NOTHING_CHANGED, "These are its points already.", "points");
        }
        return new RecommendationAmended(command.item(), command.recommendation(), command.points(), command.reason());
    }

    static RecommendationWithdrawn withdraw(WithdrawRecommendation command, CaseState state) {
        RecommendationState present = standing(command.item(), command.recommendation(), state);
        return new RecommendationWithdrawn(command.item(), present.number(), command.reason());
    }

    private static RecommendationState standing(AgendaItem item, int number, CaseState state) {
        RecommendationState found = AgendaRules.undecided(item, state).recommendation(number);
        if (found == null) {
            throw new Rejected(
                    RECOMMENDATION_UNKNOWN, "The item has no recommendation " + number + ".", "recommendation");
        }
        if (found.withdrawn()) {
            throw new Rejected(RECOMMENDATION_WITHDRAWN, "The recommendation was withdrawn.", "recommendation");
        }
        return found;
    }

    private static void checkPoints(List<Text> points) {
        if (points.isEmpty()) {
            throw new Rejected(RECOMMENDATION_EMPTY, "A recommendation has at least one point.", "points");
        }
    }

    /** Annulled recommendations keep their numbers, so that a number means one recommendation in the whole history. */
    private static int nextNumber(AgendaItem item, CaseState state) {
        int highest = 0;
        for (Fact fact : state.facts()) {
            if (fact.event() instanceof RecommendationProposed it && it.item().equals(item)) {
                highest = Math.max(highest, it.recommendation());
            }
        }
        return highest + 1;
    }
}
