package dk.sagsgang.query.meetings;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.views.AnswerJson;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meeting's agenda joined with its cases: the meeting knows which case has which place, the case knows what became of
 * it: the outcome and the words of the decision, and who halted it if anyone did. A place whose case no longer knows of it, because that fact was annulled, is left out.
 */
final class Agenda {
    private final StreamId meeting;
    private final ObjectNode answer;

    Agenda(StreamId meeting, byte[] answer) {
        this.meeting = meeting;
        this.answer = AnswerJson.read(answer).asObject();
    }

    /** The cases that the agenda names. */
    Collection<StreamId> cases() {
        Set<StreamId> cases = new LinkedHashSet<>();
        for (JsonNode place : answer.path("agenda")) {
            cases.add(caseOf(place));
        }
        return cases;
    }

    /** The meeting's answer with the items as the cases' answers tell them. */
    byte[] with(Map<StreamId, byte[]> cases) {
        ArrayNode agenda = AnswerJson.object().putArray("agenda");
        for (JsonNode place : answer.path("agenda")) {
            byte[] ofPlace = cases.get(caseOf(place));
            JsonNode told = ofPlace == null ? null : AnswerJson.read(ofPlace);
            JsonNode item =
                    told == null ? null : item(told, place.path("position").asInt());
            boolean quarantined = told != null && told.has("quarantined");
            if (item != null || told == null || quarantined) {
                agenda.add(line(place.asObject(), told, item));
            }
        }
        answer.set("agenda", agenda);
        return AnswerJson.write(answer);
    }

    private static ObjectNode line(ObjectNode place, @Nullable JsonNode ofCase, @Nullable JsonNode item) {
        ObjectNode line = place.deepCopy();
        if (ofCase != null) {
            line.set("caseNumber", ofCase.get("number"));
        }
        JsonNode decision = item == null ? null : item.get("decision");
        if (item != null) {
            line.set("purpose", item.get("purpose"));
        }
        if (decision != null) {
            line.set("outcome", decision.get("outcome"));
            line.set("decision", decision.get("text"));
            if (decision.has("halted")) {
                line.set("halted", decision.get("halted"));
            }
        }
        return line;
    }

    private @Nullable JsonNode item(JsonNode ofCase, int position) {
        for (JsonNode item : ofCase.path("agendaItems")) {
            if (item.path("position").asInt() == position
                    && item.path("meeting").asString().equals(meeting.name())) {
                return item;
            }
        }
        return null;
    }

    private StreamId caseOf(JsonNode place) {
        return StreamId.of(meeting.authority(), new CaseId(place.path("caseId").asString()));
    }
}
