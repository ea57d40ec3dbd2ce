package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A line for every case that ever was, annulled or not, by its number, which never changes: lists as of a moment are made
 * by going through them. What a case may have had at some moment is found by what it has now, unless something of it
 * was annulled.
 */
@Component
final class CaseCourses implements Entries {
    static final String LIST = "courses/case";
    static final String SORT = "number";
    static final String MAY_HAVE = "mayHave";
    static final String AGREEMENT = "agreement";
    static final String DECISION = "decision";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        boolean annulments = answer.has("annulments");
        boolean agreements = !answer.path("agreements").isEmpty();
        Entry entry = CourseLine.of(LIST, stream, answer)
                .sortedBy(SORT, SortKeys.number(answer.path("number").asString()));
        if (annulments || agreements) {
            entry.foundBy(MAY_HAVE, AGREEMENT);
        }
        if (annulments || hasDecision(answer)) {
            entry.foundBy(MAY_HAVE, DECISION);
        }
        return List.of(entry);
    }

    private static boolean hasDecision(JsonNode answer) {
        for (JsonNode item : answer.path("agendaItems")) {
            if (item.has("decision")) {
                return true;
            }
        }
        return false;
    }
}
