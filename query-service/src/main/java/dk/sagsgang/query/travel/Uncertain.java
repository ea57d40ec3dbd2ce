package dk.sagsgang.query.travel;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.views.Told;
import org.jspecify.annotations.Nullable;

/**
 * Something of which nobody can say whether it held on the day, because its date is known to the month or year alone:
 * a fact that may begin to hold later, or an agreement that may have ended before.
 */
public record Uncertain(
        Why why,
        PartialDate date,
        @Nullable Long version,
        @Nullable Long position,
        @Nullable String type,
        @Nullable AgreementId agreement) {

    /** Which end of the time it is about. */
    public enum Why {
        HOLDS_FROM,
        ENDS
    }

    static Uncertain holds(Told told, PartialDate from) {
        return new Uncertain(Why.HOLDS_FROM, from, told.version(), told.position(), told.type(), null);
    }

    public static Uncertain ends(AgreementId agreement, PartialDate expires) {
        return new Uncertain(Why.ENDS, expires, null, null, null, agreement);
    }
}
