package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;

/** Reopens a closed case. */
public record ReopenCase(LocalDate reopenedOn, Text reason) implements CaseCommand {}
