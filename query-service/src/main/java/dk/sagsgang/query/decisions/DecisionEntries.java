package dk.sagsgang.query.decisions;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import dk.sagsgang.query.views.AnswerJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a case's decisions, one for each item that was decided. */
@Component
final class DecisionEntries implements Entries {
    static final String LIST = "decisions";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : answer.path("agendaItems")) {
            JsonNode decision = item.path("decision");
            if (decision.isObject()) {
                entries.add(entry(stream, answer, item, decision));
            }
        }
        return entries;
    }

    private static Entry entry(StreamId stream, JsonNode answer, JsonNode item, JsonNode decision) {
        ObjectNode line = AnswerJson.object();
        line.set("caseId", answer.get("caseId"));
        line.set("caseNumber", answer.get("number"));
        line.set("meeting", item.get("meeting"));
        line.set("position", item.get("position"));
        if (item.has("number")) {
            line.set("number", item.get("number"));
        }
        line.set("title", item.get("title"));
        line.setAll(decision.asObject());
        LocalDate day = LocalDate.parse(decision.path("decidedOn").asString());
        String id = String.format(
                "%s/%s#%05d",
                stream.name(),
                item.path("meeting").asString(),
                item.path("position").asInt());
        return new Entry(LIST, id, AnswerJson.write(line))
                .foundBy("committee", decision.path("committee").asString(null))
                .foundBy("committee", nameOf(decision.path("committee").asString(), answer.path("committee")))
                .foundBy("outcome", decision.path("outcome").asString(null))
                .foundByDay("day", day)
                .sortedBy("day", SortKeys.day(day));
    }

    /** The name of the committee that decided, where it is the one that has the case and so is named there. */
    private static @Nullable String nameOf(String code, JsonNode committee) {
        return code.equals(committee.path("code").asString(null))
                ? committee.path("name").asString(null)
                : null;
    }
}
