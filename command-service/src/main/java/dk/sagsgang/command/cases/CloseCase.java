package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Closes the case. */
public record CloseCase(LocalDate closedOn, @Nullable Text reason) implements CaseCommand {}
