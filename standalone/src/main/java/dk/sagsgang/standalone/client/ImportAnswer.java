package dk.sagsgang.standalone.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.sagsgang.events.values.LineRange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the server answers to a document: the plan of a dry run, or what was recorded. */
record ImportAnswer(
        @JsonProperty("import") String id,
        @Nullable String meeting,
        @Nullable String layout,
        Status status,
        @Nullable Long position,
        List<Integer> essential,
        List<Step> steps,
        List<Doubt> doubts) {

    ImportAnswer {
        essential = Objects.requireNonNullElse(essential, List.of());
        steps = Objects.requireNonNullElse(steps, List.of());
        doubts = Objects.requireNonNullElse(doubts, List.of());
    }

    /** How far it came. */
    enum Status {
        PLANNED,
        APPLIED,
        WAITING,
        UNCHANGED
    }

    /** One command of the plan, about one agenda item or, without one, about the meeting; some wait for review. */
    record Step(
            int step,
            @Nullable Integer item,
            String stream,
            String command,
            @Nullable String summary,
            List<LineRange> lines,
            boolean waits,
            List<Integer> needs,
            List<Doubt> doubts) {

        Step {
            lines = Objects.requireNonNullElse(lines, List.of());
            needs = Objects.requireNonNullElse(needs, List.of());
            doubts = Objects.requireNonNullElse(doubts, List.of());
        }
    }

    /** Something the reader was unsure of. */
    record Doubt(
            String code, @Nullable Integer item, @Nullable String about, String message, List<LineRange> lines) {

        Doubt {
            lines = Objects.requireNonNullElse(lines, List.of());
        }
    }
}
