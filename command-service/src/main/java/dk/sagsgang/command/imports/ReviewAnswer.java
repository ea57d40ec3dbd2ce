package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadDoubt;
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
import java.util.stream.IntStream;

/** An import as it is shown to those who review it: how far it has come, and each fact with what was made of it. */
final class ReviewAnswer {

    private ReviewAnswer() {}

    static Map<String, Object> of(StreamId stream, ImportState state) {
        MinutesRead read = Objects.requireNonNull(state.read(), "What was applied or undone was read.");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("import", stream.name());
        answer.put("authority", stream.authority().value());
        answer.put("layout", read.layout());
        ListAnswer.name(answer, read.name());
        answer.put("status", status(state));
        answer.put("meeting", read.meeting().value());
        answer.put("statedOn", state.statedOn());
        answer.put("items", read.items());
        answer.put("waiting", state.count(FactInReview.Standing.WAITING));
        answer.put("essential", state.essential());
        answer.put("cases", state.cases().stream().map(CaseId::value).toList());
        answer.put("doubts", doubts(read));
        answer.put("facts", facts(state));
        return answer;
    }

    /** How far it has come. */
    static String status(ImportState state) {
        return switch (state.progress()) {
            case NONE, READ -> "WAITING";
            case APPLIED -> "APPLIED";
            case UNDONE -> "UNDONE";
        };
    }

    /** Each doubt of the document with the facts that wait because of it; one that holds back none is only told. */
    private static List<Map<String, Object>> doubts(MinutesRead read) {
        return read.doubts().stream()
                .map(doubt -> {
                    Map<String, Object> told = doubt(doubt);
                    told.put(
                            "facts",
                            IntStream.rangeClosed(1, read.facts().size())
                                    .filter(number -> read.facts()
                                            .get(number - 1)
                                            .doubts()
                                            .contains(doubt))
                                    .boxed()
                                    .toList());
                    return told;
                })
                .toList();
    }

    private static Map<String, Object> doubt(ReadDoubt doubt) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", doubt.code());
        if (doubt.item() != null) {
            told.put("item", doubt.item());
        }
        if (doubt.about() != null) {
            told.put("about", doubt.about());
        }
        told.put("message", doubt.message().value());
        told.put("lines", doubt.lines());
        return told;
    }

    private static List<Map<String, Object>> facts(ImportState state) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (FactInReview fact : state.facts()) {
            told.add(fact(told.size() + 1, fact, state));
        }
        return told;
    }

    private static Map<String, Object> fact(int number, FactInReview fact, ImportState state) {
        ReadFact read = fact.fact();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("fact", number);
        if (read.item() != null) {
            told.put("item", read.item());
        }
        told.put("stream", state.stream(read).toString());
        told.put("command", read.command());
        told.put("summary", read.summary().value());
        told.put("lines", read.lines());
        told.put("status", state.standing(number).name());
        told.put("recorded", fact.recorded());
        told.put("doubts", read.doubts().stream().map(ReviewAnswer::doubt).toList());
        told.put("needs", read.needs());
        told.put("body", EventJson.trees().readTree(read.body().value()));
        FactReviewed review = fact.review();
        if (review != null) {
            told.put("reason", review.reason().value());
            Text changed = review.changedTo();
            if (changed != null) {
                told.put("changedTo", EventJson.trees().readTree(changed.value()));
            }
        }
        return told;
    }
}
