package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An import as it is shown to those who review it: how far it has come, and each fact with what was made of it. */
final class ReviewAnswer {

    private ReviewAnswer() {}

    static Map<String, Object> of(StreamId stream, ImportState state) {
        MinutesRead read = Objects.requireNonNull(state.read(), "What was applied or undone was read.");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("import", stream.name());
        answer.put("authority", stream.authority().value());
        answer.put("layout", read.layout());
        answer.put(
                "status",
                switch (state.progress()) {
                    case NONE, READ -> "WAITING";
                    case APPLIED -> "APPLIED";
                    case UNDONE -> "UNDONE";
                });
        answer.put("meeting", read.meeting().value());
        answer.put("statedOn", state.statedOn());
        answer.put("items", read.items());
        answer.put(
                "waiting",
                state.facts().stream()
                        .filter(fact -> fact.standing() == FactInReview.Standing.WAITING)
                        .count());
        answer.put("cases", state.cases().stream().map(CaseId::value).toList());
        answer.put("doubts", read.doubts().stream().map(Text::value).toList());
        answer.put("facts", facts(state.facts()));
        return answer;
    }

    private static List<Map<String, Object>> facts(List<FactInReview> facts) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (FactInReview fact : facts) {
            told.add(fact(told.size() + 1, fact));
        }
        return told;
    }

    private static Map<String, Object> fact(int number, FactInReview fact) {
        ReadFact read = fact.fact();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("fact", number);
        if (read.item() != null) {
            told.put("item", read.item());
        }
        told.put("stream", read.stream());
        told.put("command", read.command());
        told.put("summary", read.summary().value());
        told.put("lines", read.lines());
        told.put("status", fact.standing().name());
        told.put("recorded", fact.recorded());
        told.put("doubts", read.doubts().stream().map(Text::value).toList());
        told.put("body", EventJson.mapper().readTree(read.body().value()));
        FactReviewed review = fact.review();
        if (review != null) {
            told.put("reason", review.reason().value());
            Text changed = review.changedTo();
            if (changed != null) {
                told.put("changedTo", EventJson.mapper().readTree(changed.value()));
            }
        }
        return told;
    }
}
