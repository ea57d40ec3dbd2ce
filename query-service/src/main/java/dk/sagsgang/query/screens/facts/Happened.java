package dk.sagsgang.query.screens.facts;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of an authority's stream, as screens list what just happened.
 *
 * @param about the number of a case, or the name of a meeting or a committee; empty where it is about neither
 * @param address the screen of what it is about; null where there is none
 */
public record Happened(
        long position,
        Instant at,
        String kind,
        String line,
        String about,
        @Nullable String address) {

    /** The newest events up to a position, the newest first. */
    public static List<Happened> newest(Api api, Here here, long position, int number, Wording show) {
        FactWords words = new FactWords(show);
        return api.lines(here.ask("/events").with("from", Math.max(1, position - number + 1))).reversed().stream()
                .map(it -> of(it, here, words))
                .toList();
    }

    private static Happened of(JsonNode event, Here here, FactWords words) {
        String type = event.path("type").asString().replaceFirst("^dk\\.sagsgang\\.", "");
        String[] subject = event.path("subject").asString().split("/", 3);
        String kind = subject.length == 3 ? subject[1] : "";
        String name = subject.length == 3 ? subject[2] : "";
        return new Happened(
                event.path("sequence").asLong(),
                Instant.parse(event.path("time").asString()),
                words.kind(type),
                words.line(type, data(event)),
                switch (kind) {
                    case "case" -> new CaseId(name).number().value();
                    case "meeting", "committee" -> name;
                    default -> "";
                },
                switch (kind) {
                    case "case" -> here.to("/sager/" + name);
                    case "meeting" -> here.to("/moeder/" + name);
                    case "import" -> here.to("/import/" + name);
                    default -> null;
                });
    }

    private static JsonNode data(JsonNode event) {
        JsonNode data = event.path("data");
        return data.isString() ? EventJson.trees().readTree(data.asString()) : data;
    }
}
