package dk.sagsgang.command.imports;

import dk.sagsgang.command.desk.Receipt;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of an import: PLANNED for a dry run, APPLIED with the position of the commit, WAITING where none of it is
 * recorded before it was reviewed, UNCHANGED where the same octets were sent before; the steps in their order, each of
 * which is a fact under that number, and every doubt.
 */
final class ImportAnswer {

    private ImportAnswer() {}

    static Map<String, Object> planned(AuthorityId authority, Plan plan) {
        Map<String, Object> answer = begun(plan.reading(), "PLANNED");
        answer.put("authority", authority.value());
        answer.put("meeting", plan.meeting().value());
        tell(plan, answer);
        return answer;
    }

    /** A repeat under the same Idempotency-Key has no plan any more: it tells position and document alone. */
    static Map<String, Object> applied(AuthorityId authority, Reading reading, Receipt receipt) {
        boolean waits = receipt.result() instanceof Plan plan && plan.allWait();
        Map<String, Object> answer = begun(reading, waits ? "WAITING" : "APPLIED");
        answer.put("authority", authority.value());
        answer.put("position", receipt.position());
        if (receipt.result() instanceof Plan plan) {
            answer.put("meeting", plan.meeting().value());
            tell(plan, answer);
        }
        return answer;
    }

    static Map<String, Object> unchanged(Reading reading) {
        Map<String, Object> answer = begun(reading, "UNCHANGED");
        answer.put("steps", List.of());
        answer.put("doubts", doubts(reading.doubts()));
        return answer;
    }

    static List<Map<String, Object>> doubts(List<Doubt> doubts) {
        return doubts.stream().map(ImportAnswer::doubt).toList();
    }

    private static void tell(Plan plan, Map<String, Object> answer) {
        answer.put("essential", plan.essential());
        answer.put("steps", steps(plan));
        answer.put(
                "doubts",
                plan.doubts().stream()
                        .map(doubt -> {
                            Map<String, Object> told = doubt(doubt);
                            told.put("steps", plan.heldBackBy(doubt));
                            return told;
                        })
                        .toList());
    }

    private static Map<String, Object> begun(Reading reading, String status) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("import", reading.document().hex());
        answer.put("layout", reading.layout());
        answer.put("status", status);
        return answer;
    }

    private static List<Map<String, Object>> steps(Plan plan) {
        List<Map<String, Object>> steps = new ArrayList<>();
        List<Boolean> waits = plan.waits();
        for (Step step : plan.steps()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("step", steps.size() + 1);
            Integer item = step.item();
            if (item != null) {
                told.put("item", item);
            }
            told.put("stream", step.stream().toString());
            told.put("command", step.command().getClass().getSimpleName());
            told.put("summary", step.summary());
            told.put("lines", step.lines());
            told.put("waits", waits.get(steps.size()));
            told.put("needs", step.needs());
            if (!step.doubts().isEmpty()) {
                told.put("doubts", doubts(step.doubts()));
            }
            steps.add(told);
        }
        return steps;
    }

    private static Map<String, Object> doubt(Doubt doubt) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", doubt.code());
        if (doubt.item() != null) {
            told.put("item", doubt.item());
        }
        told.put("about", doubt.about());
        told.put("message", doubt.message());
        if (doubt.lines() != null) {
            told.put("lines", List.of(doubt.lines()));
        }
        return told;
    }
}
