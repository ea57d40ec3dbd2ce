package dk.sagsgang.events.agreements;

import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one agreement, and when it therefore expires: the only calculation of it, so that a rule never refuses
 * what a view shows. The extension agreed last counts, unless a source stated another expiry after it; before any
 * extension the stated expiry counts, or the one derived from start and duration. A derived expiry is derived anew, so
 * that an earlier extension that comes on record late moves it too. A trial's expiry before its operation begins was left
 * behind by the move. Extensions stand in the order they were agreed in; of those of one day the one that reaches
 * farther is the later. It never fails, whatever was stored.
 */
public record AgreementHistory(
        Statements<AgreementTerms> terms,
        List<Stated<AgreementExtended>> extensions,
        @Nullable Stated<AgreementMovedToOperation> operation) {

    private static final Comparator<Stated<AgreementExtended>> AS_AGREED =
            Comparator.<Stated<AgreementExtended>, LocalDate>comparing(
                            it -> it.value().agreedOn())
                    .thenComparing(it -> it.value().expires().latest())
                    .thenComparing(Stated::statedOn)
                    .thenComparingLong(Stated::version);

    /** An extension, and the expiry that it brought about on top of those before it. */
    public record Extended(Stated<AgreementExtended> extension, Expiry expiry) {}

    public AgreementHistory {
        extensions = inOrder(extensions);
    }

    /** Extensions in the order they were agreed in; one that a second source only repeats stands once. */
    public static List<Stated<AgreementExtended>> inOrder(List<Stated<AgreementExtended>> extensions) {
        List<Stated<AgreementExtended>> ordered = new ArrayList<>();
        for (Stated<AgreementExtended> it :
                extensions.stream().sorted(AS_AGREED).toList()) {
            if (ordered.stream().noneMatch(other -> other.value().equals(it.value()))) {
                ordered.add(it);
            }
        }
        return List.copyOf(ordered);
    }

    /** The expiry that counts today; null where none is stated or can be derived. */
    public @Nullable Expiry expiry() {
        return expiryAgreedBy(LocalDate.MAX);
    }

    /** The expiry as it had been agreed by a day: later extensions left out. */
    public @Nullable Expiry expiryAgreedBy(LocalDate day) {
        List<Extended> extended = extendedBy(day);
        Expiry expiry = extended.isEmpty() ? atFirst(day) : unlessStatedSince(extended.getLast(), day);
        return expiry != null && isLeftBehind(expiry, day) ? null : expiry;
    }

    /** The expiry before the first extension; null where none is stated or can be derived. */
    public @Nullable Expiry originalExpiry() {
        return atFirst(
                extensions.isEmpty()
                        ? LocalDate.MAX
                        : extensions.getFirst().value().agreedOn());
    }

    /** The extensions in their order, each with the expiry it brought about. */
    public List<Extended> extended() {
        return extendedBy(LocalDate.MAX);
    }

    private List<Extended> extendedBy(LocalDate day) {
        List<Extended> extended = new ArrayList<>();
        for (Stated<AgreementExtended> extension : extensions) {
            LocalDate agreedOn = extension.value().agreedOn();
            if (!agreedOn.isAfter(day)) {
                Expiry present =
                        extended.isEmpty() ? atFirst(agreedOn) : unlessStatedSince(extended.getLast(), agreedOn);
                extended.add(new Extended(extension, after(present, extension.value())));
            }
        }
        return extended;
    }

    private static Expiry after(@Nullable Expiry present, AgreementExtended extension) {
        Period by = extension.by();
        Expiry derived = extension.expiryDerived() && present != null && by != null ? present.plus(by) : null;
        return derived == null ? new Expiry(extension.expires(), extension.expiryDerived()) : derived;
    }

    private Expiry unlessStatedSince(Extended last, LocalDate day) {
        Stated<PartialDate> stated = terms.about(AgreementTerms::expires).statedBy(day);
        boolean since = stated != null
                && stated.statedOn().isAfter(last.extension().statedOn())
                && stated.statedOn().isAfter(last.extension().value().agreedOn());
        return stated != null && since ? Expiry.stated(stated.value()) : last.expiry();
    }

    /** What had been stated by the day comes first; where nothing had, what was stated about it later has to do. */
    private @Nullable Expiry atFirst(LocalDate day) {
        Statements<PartialDate> expiries = terms.about(AgreementTerms::expires);
        Statements<Period> durations = terms.about(AgreementTerms::duration);
        Stated<PartialDate> start = terms.about(AgreementTerms::inForceFrom).statedByOrFirst(day);
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

    private boolean isLeftBehind(Expiry expiry, LocalDate day) {
        return operation != null
                && !operation.statedOn().isAfter(day)
                && expiry.isOverOn(operation.value().from().earliest());
    }
}
