package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** A person looked at one fact of the plan (numbered from 1) and accepted, changed or rejected it. */
public record FactReviewed(
        int fact, Verdict verdict, @Nullable Text changedTo, Text reason) implements ImportEvent {

    /** What the reviewer made of the fact. */
    public enum Verdict {
        ACCEPTED,
        CHANGED,
        REJECTED
    }
}
