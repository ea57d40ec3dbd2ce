package dk.sagsgang.command.minutes;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an item tells beside its decision, as JSON; each with its lines. */
final class ProceedingsJson {

    private ProceedingsJson() {}

    static void put(ObjectNode item, ReadProceedings told) {
        ArrayNode absent = item.putArray("absent");
        told.absent().forEach(name -> absent.add(name.value()));
        statements(item.putArray("dissent"), told.dissent());
        statements(item.putArray("reservations"), told.reservations());
        statements(item.putArray("remarks"), told.remarks());
        ArrayNode votes = item.putArray("votes");
        for (ReadVotes vote : told.votes()) {
            ObjectNode json = votes.addObject();
            json.put("about", vote.about());
            json.put("result", vote.adopted() ? "vedtaget" : "forkastet");
            json.put("for", vote.votesFor());
            json.put("against", vote.votesAgainst());
            json.put("abstained", vote.abstained());
            json.putArray("lines").add(vote.lines().from()).add(vote.lines().to());
        }
        ArrayNode earlier = item.putArray("priorDecisions");
        for (ReadPriorDecision prior : told.priorDecisions()) {
            ObjectNode json = earlier.addObject();
            LocalDate date = prior.date();
            json.put("body", prior.body());
            json.put("date", date == null ? null : date.toString());
            json.put("outcome", prior.outcome() == null ? null : prior.outcome().name());
            prior.absent().forEach(json.putArray("absent")::add);
            json.putArray("lines").add(prior.lines().from()).add(prior.lines().to());
        }
    }

    private static void statements(ArrayNode array, List<ReadStatement> statements) {
        for (ReadStatement statement : statements) {
            ObjectNode json = array.addObject();
            statement.who().forEach(json.putArray("who")::add);
            json.put("text", statement.text().value());
            json.putArray("lines")
                    .add(statement.text().lines().from())
                    .add(statement.text().lines().to());
        }
    }
}
