package dk.sagsgang.events.values;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agreement's terms; null is what no source has stated. {@code duration} and {@code notice} are ISO
 * 8601 periods (P2Y, P3M); {@code expires} is the last day in force, stated and never derived here.
 */
public record AgreementTerms(
        @Nullable Text partner,
        @Nullable AgreementKind kind,
        @Nullable PartialDate inForceFrom,
        @Nullable Period duration,
        @Nullable PartialDate expires,
        @Nullable Price price,
        @Nullable Period notice,
        List<Target> targets) {

    public AgreementTerms {
        targets = List.copyOf(targets);
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw new InvalidValue("An agreement's duration is longer than nothing.");
        }
        if (notice != null && notice.isNegative()) {
            throw new InvalidValue("A notice period is not negative.");
        }
    }
}
