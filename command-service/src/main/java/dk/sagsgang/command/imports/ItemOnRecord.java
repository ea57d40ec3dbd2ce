package dk.sagsgang.command.imports;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one agenda item: the briefs with the days they were stated, the recommendations that stand by
 * number, the documents, and its decision.
 */
record ItemOnRecord(
        List<StatedBrief> briefs,
        Map<Integer, Recommended> recommendations,
        Set<Text> documents,
        @Nullable Decision decision) {

    static final ItemOnRecord NONE = new ItemOnRecord(List.of(), Map.of(), Set.of(), null);

    /** A brief and the day it was stated. */
    record StatedBrief(LocalDate on, BriefSubmitted brief) {}

    /** A recommendation that stands: who made it, and its points. */
    record Recommended(Text by, List<Text> points) {}

    /** The number of the recommendation that this body made and that stands; null where none does. */
    @Nullable
    Integer recommendationBy(Text recommender) {
        for (Map.Entry<Integer, Recommended> it : recommendations.entrySet()) {
            if (Wording.same(it.getValue().by(), recommender)) {
                return it.getKey();
            }
        }
        return null;
    }

    /** The brief as it had been stated by a day: of several the one stated last, and of those the one recorded last. */
    @Nullable
    BriefSubmitted briefStatedBy(LocalDate day) {
        StatedBrief latest = null;
        for (StatedBrief it : briefs) {
            if (!it.on().isAfter(day) && (latest == null || !it.on().isBefore(latest.on()))) {
                latest = it;
            }
        }
        return latest == null ? null : latest.brief();
    }
}
