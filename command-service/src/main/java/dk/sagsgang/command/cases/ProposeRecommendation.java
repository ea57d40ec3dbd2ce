package dk.sagsgang.command.cases;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import java.util.List;

/** Recommends how an item should be answered, point by point. */
public record ProposeRecommendation(AgendaItem item, Text recommendedBy, List<Text> points) implements CaseCommand {
    public ProposeRecommendation {
        points = Given.list(points);
    }
}
