package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;

/** A closed case goes on. */
public record CaseReopened(LocalDate reopenedOn, Text reason) implements CaseEvent {}
