package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Says of one fact of an applied plan, by its number from 1, whether it was read rightly; a changed one says to what. */
public record ReviewFact(
        int fact, FactReviewed.Verdict verdict, @Nullable Text changedTo, Text reason) implements ImportCommand {}
