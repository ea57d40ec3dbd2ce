package dk.sagsgang.query.agreements;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.PartialDate;
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

/**
 * The lines of a case's agreements. One ends on the day it was terminated for, else on the latest day its expiry may
 * mean; one of which neither is known comes last and is not found by its end. Of a day, only those that ran are told.
 */
@Component
final class AgreementEntries implements Entries {
    static final String LIST = "agreements";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode agreement : answer.path("agreements")) {
            if (agreement.path("running").asString("").equals("NO")) {
                continue;
            }
            LocalDate end = end(agreement);
            ObjectNode line = AnswerJson.object();
            line.set("caseId", answer.get("caseId"));
            line.set("caseNumber", answer.get("number"));
            line.set("title", answer.get("title"));
            if (answer.has("committee")) {
                line.set("committee", answer.get("committee"));
            }
            line.setAll(agreement.asObject());
            String id = stream.name() + "/" + agreement.path("agreement").asString();
            entries.add(new Entry(LIST, id, AnswerJson.write(line))
                    .foundBy("committee", answer.path("committee").path("code").asString(null))
                    .foundBy("committee", answer.path("committee").path("name").asString(null))
                    .foundByDay("end", end)
                    .sortedBy("end", SortKeys.day(end)));
        }
        return entries;
    }

    private static @Nullable LocalDate end(JsonNode agreement) {
        if (agreement.has("endsOn")) {
            return LocalDate.parse(agreement.get("endsOn").asString());
        }
        return agreement.has("expires")
                ? PartialDate.parse(agreement.get("expires").asString()).latest()
                : null;
    }
}
