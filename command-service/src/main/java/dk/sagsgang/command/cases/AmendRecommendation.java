package dk.sagsgang.command.cases;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import java.util.List;

/** Replaces the points of a recommendation before the item is decided. */
public record AmendRecommendation(AgendaItem item, int recommendation, List<Text> points, Text reason)
        implements CaseCommand {
    public AmendRecommendation {
        points = Given.list(points);
    }
}
