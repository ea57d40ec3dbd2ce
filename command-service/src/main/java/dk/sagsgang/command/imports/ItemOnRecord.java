package dk.sagsgang.command.imports;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.values.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on record of one agenda item: its title, brief, recommendations by number, documents, and its decision. */
record ItemOnRecord(
        Text title,
        @Nullable BriefSubmitted brief,
        Map<Integer, Recommended> recommendations,
        Set<Text> documents,
        @Nullable Text decision) {

    /** A recommendation that stands: who made it, and its points. */
    record Recommended(Text by, List<Text> points) {}
}
