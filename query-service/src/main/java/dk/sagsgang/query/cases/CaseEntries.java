package dk.sagsgang.query.cases;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import dk.sagsgang.query.views.AnswerJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The line of a case in the list of cases; none where all its facts were annulled. */
@Component
final class CaseEntries implements Entries {
    static final String LIST = "cases";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        if (answer.path("annulled").asBoolean(false)) {
            return List.of();
        }
        String number = answer.path("number").asString();
        String title = answer.path("title").asString();
        Entry entry = new Entry(LIST, stream.name(), AnswerJson.write(summary(answer)))
                .foundBy("phase", answer.path("phase").asString(null))
                .foundBy("committee", answer.path("committee").path("code").asString(null))
                .foundBy("committee", answer.path("committee").path("name").asString(null))
                .foundBy("caseworker", answer.path("caseworker").path("name").asString(null))
                .sortedBy("number", SortKeys.number(number))
                .sortedBy("title", SortKeys.title(title))
                .sortedBy("updated", SortKeys.position(answer.path("position").asLong()))
                .foundIn(number)
                .foundIn(title);
        subject(entry, answer.path("kle").path("subject").asString(null));
        texts(entry, answer);
        return List.of(entry);
    }

    /** A subject is found by itself and by each group it lies in: 29.09.00, 29.09, 29. */
    private static void subject(Entry entry, @Nullable String subject) {
        for (String group = subject; group != null; ) {
            entry.foundBy("subject", group);
            int dot = group.lastIndexOf('.');
            group = dot < 0 ? null : group.substring(0, dot);
        }
    }

    private static void texts(Entry entry, JsonNode answer) {
        for (JsonNode item : answer.path("agendaItems")) {
            entry.foundIn(item.path("title").asString(null));
            for (JsonNode part : item.path("brief")) {
                entry.foundIn(part.asString(null));
            }
            for (JsonNode recommendation : item.path("recommendations")) {
                for (JsonNode point : recommendation.path("points")) {
                    entry.foundIn(point.path("text").asString(null));
                }
            }
            entry.foundIn(item.path("decision").path("text").asString(null));
        }
        for (JsonNode agreement : answer.path("agreements")) {
            entry.foundIn(agreement.path("partner").asString(null));
        }
    }

    static ObjectNode summary(JsonNode answer) {
        ObjectNode summary = AnswerJson.object();
        for (String field : CaseLine.FIELDS) {
            if (answer.has(field)) {
                summary.set(field, answer.get(field));
            }
        }
        return summary;
    }
}
