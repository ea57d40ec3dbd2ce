package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was due was done. */
public record FollowUpCompleted(
        int followUp, LocalDate completedOn, @Nullable Text note) implements CaseEvent {}
