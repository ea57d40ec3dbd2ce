package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import java.util.List;

/**
 * Someone recommends how the item should be answered, point by point. An item's recommendations are numbered from 1 in
 * the order in which they were proposed; so are the points of each.
 */
public record RecommendationProposed(AgendaItem item, int recommendation, Text recommendedBy, List<Text> points)
        implements CaseEvent {

    public RecommendationProposed {
        points = List.copyOf(points);
    }
}
