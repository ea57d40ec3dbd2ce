package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import java.util.List;

/** A recommendation's points were replaced before the item was decided. */
public record RecommendationAmended(AgendaItem item, int recommendation, List<Text> points, Text reason)
        implements CaseEvent {

    public RecommendationAmended {
        points = List.copyOf(points);
    }
}
