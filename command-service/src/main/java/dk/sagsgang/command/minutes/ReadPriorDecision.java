package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item quotes of an earlier meeting or another body; it is never the decision of this meeting. */
public record ReadPriorDecision(
        @Nullable String body,
        @Nullable LocalDate date,
        @Nullable Outcome outcome,
        List<String> absent,
        LineRange lines) {

    public ReadPriorDecision {
        absent = List.copyOf(absent);
    }
}
