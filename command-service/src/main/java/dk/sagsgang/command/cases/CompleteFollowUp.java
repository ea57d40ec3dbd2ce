package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says that what was due was done. */
public record CompleteFollowUp(
        int followUp, LocalDate completedOn, @Nullable Text note) implements CaseCommand {}
