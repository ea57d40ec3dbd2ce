package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The case is over; it takes nothing more until it is reopened. */
public record CaseClosed(LocalDate closedOn, @Nullable Text reason) implements CaseEvent {}
