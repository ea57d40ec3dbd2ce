package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;
import java.util.List;

/** A recommendation as it stands: its number on the item (from 1), who recommends, its points, and if it was withdrawn. */
public record RecommendationState(int number, Text recommendedBy, List<Text> points, boolean withdrawn) {

    public RecommendationState {
        points = List.copyOf(points);
    }

    RecommendationState amended(List<Text> others) {
        return new RecommendationState(number, recommendedBy, others, withdrawn);
    }

    RecommendationState takenBack() {
        return new RecommendationState(number, recommendedBy, points, true);
    }

    /** Whether a point, counted from 1, can be answered. */
    boolean asksFor(int point) {
        return !withdrawn && point >= 1 && point <= points.size();
    }
}
