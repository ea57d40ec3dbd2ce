package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expiry of an agreement as it had been agreed by a day. The extension agreed last counts, unless a source
 * stated another expiry after it; before any extension the stated expiry counts, or the one derived from start and
 * duration. A derived expiry is derived anew, so that an earlier extension that comes on record late moves it too.
 */
final class AgreementExpiry {

    private AgreementExpiry() {}

    static @Nullable Expiry agreedBy(AgreementState agreement, LocalDate day) {
        List<Stated<AgreementExtended>> extensions = agreement.extensions().stream()
                .filter(it -> !it.value().agreedOn().isAfter(day))
                .toList();
        Expiry expiry = after(extensions, agreement, day);
        return expiry != null && isLeftBehind(expiry, agreement.operation(), day) ? null : expiry;
    }

    /** The last of the extensions decides, on top of what those before it came to. */
    private static @Nullable Expiry after(
            List<Stated<AgreementExtended>> extensions, AgreementState agreement, LocalDate day) {
        Expiry expiry = null;
        for (int i = 0; i < extensions.size(); i++) {
            AgreementExtended extension = extensions.get(i).value();
            Stated<AgreementExtended> former = i == 0 ? null : extensions.get(i - 1);
            Expiry present = unlessStatedSince(former, expiry, agreement, extension.agreedOn());
            expiry = extended(present, extension);
        }
        return unlessStatedSince(extensions.isEmpty() ? null : extensions.getLast(), expiry, agreement, day);
    }

    private static Expiry extended(@Nullable Expiry present, AgreementExtended extension) {
        Period by = extension.by();
        if (extension.expiryDerived() && present != null && by != null) {
            return present.plus(by);
        }
        return new Expiry(extension.expires(), extension.expiryDerived());
    }

    private static @Nullable Expiry unlessStatedSince(
            @Nullable Stated<AgreementExtended> extension,
            @Nullable Expiry expiry,
            AgreementState agreement,
            LocalDate day) {
        if (extension == null || expiry == null) {
            return atFirst(agreement, day);
        }
        Stated<PartialDate> stated =
                agreement.statements().about(AgreementTerms::expires).statedBy(day);
        if (stated == null
                || !stated.statedOn().isAfter(extension.statedOn())
                || !stated.statedOn().isAfter(extension.value().agreedOn())) {
            return expiry;
        }
        return Expiry.stated(stated.value());
    }

    /** What had been stated by the day comes first; where nothing had, what was stated about it later has to do. */
    private static @Nullable Expiry atFirst(AgreementState agreement, LocalDate day) {
        Statements<PartialDate> expiries = agreement.statements().about(AgreementTerms::expires);
        Statements<Period> durations = agreement.statements().about(AgreementTerms::duration);
        Stated<PartialDate> start =
                agreement.statements().about(AgreementTerms::inForceFrom).statedByOrFirst(day);
        Stated<PartialDate> expires = expiries.statedBy(day);
        Stated<Period> duration = durations.statedBy(day);
        if (expires == null && (duration == null || start == null)) {
            expires = expiries.statedByOrFirst(day);
            duration = durations.statedByOrFirst(day);
        }
        if (expires != null) {
            return Expiry.stated(expires.value());
        }
        return duration == null || start == null ? null : Expiry.after(duration.value(), start.value());
    }

    /** A trial's expiry that lies before its operation begins was left behind by the move. */
    private static boolean isLeftBehind(
            Expiry expiry, @Nullable Stated<AgreementMovedToOperation> operation, LocalDate day) {
        return operation != null
                && !operation.statedOn().isAfter(day)
                && expiry.isOverOn(operation.value().from().earliest());
    }
}
