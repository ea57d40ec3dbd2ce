package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Sets the frame that a year's allotments must keep within. */
public record SetFrame(int year, Money amount, @Nullable Text purpose) implements CaseCommand {}
