package dk.sagsgang.query.feeds;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a case's decisions in the feed, in the order of their last change. Of a closed item only its title is told,
 * and of a restricted one its public title.
 */
@Component
final class FeedEntries implements Entries {
    static final String LIST = "feed";
    static final String SORT = "told";

    private static final String CLOSED = "Lukket punkt";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : answer.path("agendaItems")) {
            if (item.path("decision").isObject()) {
                Announcement it = announcement(answer, item, item.path("decision"));
                entries.add(new Entry(LIST, it.caseId() + "/" + it.meeting() + "#" + it.place(), AnswerJson.write(it))
                        .foundBy("committee", it.committee())
                        .foundBy("committee", nameOf(it.committee(), answer.path("committee")))
                        .sortedBy(SORT, SortKeys.position(it.told())));
            }
        }
        return entries;
    }

    private static Announcement announcement(JsonNode answer, JsonNode item, JsonNode decision) {
        String meeting = item.path("meeting").asString();
        int place = item.path("position").asInt();
        JsonNode restriction = restriction(answer, meeting, place);
        boolean withheld =
                restriction != null || item.path("openness").asString("").equals("CLOSED");
        // Views that were stored before decisions had a position of their own have that of their case's last event.
        long told = answer.path("decisionsToldAt")
                .path(meeting + "#" + place)
                .asLong(answer.path("position").asLong());
        return new Announcement(
                answer.path("caseId").asString(),
                restriction == null ? answer.path("number").asString() : "",
                meeting,
                place,
                restriction == null
                        ? Printable.line(item.path("title").asString())
                        : Printable.line(restriction.path("publicTitle").asString(CLOSED)),
                decision.path("committee").asString(),
                LocalDate.parse(decision.path("decidedOn").asString()),
                decision.path("outcome").asString(),
                withheld ? "" : Printable.text(decision.path("text").asString()),
                withheld || !decision.has("corrected")
                        ? null
                        : Printable.text(
                                decision.path("corrected").path("reason").asString()),
                decision.has("halted"),
                withheld,
                told);
    }

    private static @Nullable JsonNode restriction(JsonNode answer, String meeting, int place) {
        for (JsonNode restriction : answer.path("restrictions")) {
            JsonNode scope = restriction.path("scope");
            boolean own = scope.path("item").path("meeting").asString("").equals(meeting)
                    && scope.path("item").path("position").asInt() == place;
            if (own || scope.path("of").asString("").equals("CASE")) {
                return restriction;
            }
        }
        return null;
    }

    /** The name of the committee that decided, where it is the one that has the case and so is named there. */
    private static @Nullable String nameOf(String code, JsonNode committee) {
        return code.equals(committee.path("code").asString(null))
                ? committee.path("name").asString(null)
                : null;
    }
}
