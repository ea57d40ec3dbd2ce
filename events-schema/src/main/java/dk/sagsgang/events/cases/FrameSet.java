package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** The frame (ramme) that the allotments of a year must keep within; a later one for the year replaces it. */
public record FrameSet(int year, Money amount, @Nullable Text purpose) implements CaseEvent {}
