package dk.sagsgang.query.meetings;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import dk.sagsgang.query.views.AnswerJson;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The line of a meeting in the list of meetings. */
@Component
final class MeetingEntries implements Entries {
    static final String LIST = "meetings";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.MEETING;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        String written = answer.path("day").asString(null);
        LocalDate day = written == null ? null : LocalDate.parse(written);
        ObjectNode summary = AnswerJson.object();
        for (String field : MeetingLine.FIELDS) {
            if (answer.has(field)) {
                summary.set(field, answer.get(field));
            }
        }
        summary.put("items", answer.path("agenda").size());
        return List.of(new Entry(LIST, stream.name(), AnswerJson.write(summary))
                .foundBy("committee", answer.path("committee").path("code").asString(null))
                .foundBy("committee", answer.path("committee").path("name").asString(null))
                .foundByDay("day", day)
                .sortedBy("day", SortKeys.day(day)));
    }
}
