package dk.sagsgang.standalone.client;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.story.CaseView;
import dk.sagsgang.standalone.story.HistoryItem;
import dk.sagsgang.standalone.story.Story;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code sagsgang case}: finds a case by its number, in one authority or in all, and tells its course. */
public final class TellCase {

    private static final int PAGE = 200;

    private TellCase() {}

    public static void run(Invocation.TellCase asked, Terminal terminal) {
        Server server = new Server(asked.server());
        Authorities authorities = Authorities.of(server);
        CaseId caseId = CaseId.of(asked.number());
        AuthorityId wanted = asked.authority();
        List<AuthorityId> places = authorities.all().stream()
                .map(Authorities.Authority::authority)
                .filter(authority -> wanted == null || wanted.equals(authority))
                .toList();
        if (wanted != null && places.isEmpty()) {
            throw new Failure(
                    "AUTHORITY_UNKNOWN",
                    "The server knows no authority " + wanted + "; it knows: " + authorities.choices() + ".");
        }

        Map<AuthorityId, JsonNode> found = new LinkedHashMap<>();
        for (AuthorityId place : places) {
            JsonNode answer = server.find(address(place, caseId));
            if (!answer.isMissingNode()) {
                found.put(place, answer);
            }
        }
        AuthorityId owner = only(asked, authorities, found);
        JsonNode answer = asked.moment().equals(Invocation.Moment.PRESENT)
                ? found.get(owner)
                : server.get(address(owner, caseId) + asOf(asked.moment()));
        CaseView view = Server.JSON.treeToValue(answer, CaseView.class);
        List<HistoryItem> history = history(server, address(owner, caseId));
        terminal.out().print(Story.of(view, authorities.nameOf(owner), history, terminal.styled()));
    }

    /** None of the values needs an escape in an address. */
    private static String asOf(Invocation.Moment moment) {
        List<String> parameters = new ArrayList<>();
        if (moment.recordedBy() != null) {
            parameters.add("recordedBy=" + moment.recordedBy());
        }
        if (moment.statedBy() != null) {
            parameters.add("statedBy=" + moment.statedBy());
        }
        if (moment.validOn() != null) {
            parameters.add("validOn=" + moment.validOn());
        }
        return "?" + String.join("&", parameters);
    }

    private static AuthorityId only(
            Invocation.TellCase asked, Authorities authorities, Map<AuthorityId, JsonNode> found) {
        if (found.isEmpty()) {
            AuthorityId wanted = asked.authority();
            throw new Failure(
                    "CASE_UNKNOWN",
                    "There is no case " + asked.number() + " in "
                            + (wanted != null ? authorities.nameOf(wanted) : "any authority of this server") + ".");
        }
        if (found.size() > 1) {
            String owners = found.keySet().stream()
                    .map(owner -> owner + " (" + authorities.nameOf(owner) + ")")
                    .collect(Collectors.joining(", "));
            throw new Failure(
                    "CASE_AMBIGUOUS",
                    "Several authorities have a case " + asked.number() + "; say --authority with one of: " + owners
                            + ".");
        }
        return found.keySet().iterator().next();
    }

    private static List<HistoryItem> history(Server server, String address) {
        List<HistoryItem> items = new ArrayList<>();
        String from = "";
        while (true) {
            JsonNode page = server.get(address + "/history?limit=" + PAGE + from);
            page.path("items").forEach(item -> items.add(Server.JSON.treeToValue(item, HistoryItem.class)));
            JsonNode next = page.path("next");
            if (next.isMissingNode() || next.isNull()) {
                return items;
            }
            from = "&from=" + next.asString();
        }
    }

    private static String address(AuthorityId authority, CaseId caseId) {
        return "/api/v1/authorities/" + authority + "/cases/" + caseId;
    }
}
