package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.EXPIRY_NOT_LATER;
import static dk.sagsgang.command.rules.Reason.EXPIRY_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.YEAR_OUT_OF_RANGE;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.statements.Stated;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An extension moves the expiry later, as it stood on the day the extension was agreed: history may come on record in any
 * order, so what was agreed after that day does not count against it, except that the next one must still be later.
 */
final class ExtensionRules {

    private static final int LAST_YEAR = 3_000;

    private ExtensionRules() {}

    static AgreementExtended extend(ExtendAgreement command, CaseState state, Circumstances now) {
        AgreementState agreement = AgreementRules.agreement(command.agreement(), state);
        LocalDate agreedOn = Objects.requireNonNullElse(command.agreedOn(), now.statedOn());
        AgreementRules.checkNotTerminated(agreement, agreedOn);
        AgreementRules.checkNotExpired(agreement, agreedOn, "agreedOn");
        AgendaRules.checkDecidedHere(command.decidedAt(), state);
        checkNotRepeated(command, agreement, agreedOn);
        Expiry present = agreement.expiryAgreedBy(agreedOn);
        if (present == null) {
            throw new Rejected(EXPIRY_UNKNOWN, "It is not known when the agreement expires, so nothing extends it.");
        }
        Expiry expiry = extended(command, present);
        checkLater(expiry, present, agreement, agreedOn);
        return new AgreementExtended(
                command.agreement(),
                agreedOn,
                command.by(),
                expiry.date(),
                expiry.derived(),
                command.provisional(),
                command.decidedAt(),
                command.reason());
    }

    /** Whether an extension on record moves the expiry later that the agreement had without it. */
    static boolean stands(AgreementExtended extension, AgreementState without) {
        Expiry present = without.expiryAgreedBy(extension.agreedOn());
        Expiry expiry = new Expiry(extension.expires(), extension.expiryDerived());
        return present != null && (extension.expiryDerived() || expiry.isLaterThan(present));
    }

    private static Expiry extended(ExtendAgreement command, Expiry present) {
        Period by = command.by();
        if (by != null && (by.isNegative() || by.isZero())) {
            throw new Rejected(EXPIRY_NOT_LATER, "An agreement is extended by more than nothing.", "by");
        }
        if (command.expires() != null) {
            return Expiry.stated(command.expires());
        }
        if (by == null) {
            throw new Rejected(EXPIRY_UNKNOWN, "Say by how long it is extended, or until when.", "by", "expires");
        }
        return writable(present.plus(by));
    }

    private static Expiry writable(@Nullable Expiry expiry) {
        if (expiry == null) {
            throw new Rejected(YEAR_OUT_OF_RANGE, "An agreement expires by the year 3000.", "by");
        }
        return expiry;
    }

    private static void checkLater(Expiry expiry, Expiry present, AgreementState agreement, LocalDate agreedOn) {
        if (!expiry.isLaterThan(present)) {
            throw new Rejected(EXPIRY_NOT_LATER, "It expires " + present.date().text() + " as it is.", "expires");
        }
        if (expiry.date().latest().getYear() > LAST_YEAR) {
            throw new Rejected(YEAR_OUT_OF_RANGE, "An agreement expires by the year 3000.", "by");
        }
        agreement.extensions().stream()
                .map(Stated::value)
                .filter(it -> it.agreedOn().isAfter(agreedOn))
                .findFirst()
                .filter(next ->
                        !next.expiryDerived() && !Expiry.stated(next.expires()).isLaterThan(expiry))
                .ifPresent(next -> {
                    throw new Rejected(
                            EXPIRY_NOT_LATER,
                            "It was extended to " + next.expires().text() + " after that.",
                            "expires");
                });
    }

    private static void checkNotRepeated(ExtendAgreement command, AgreementState agreement, LocalDate agreedOn) {
        boolean repeated = agreement.extensions().stream()
                .map(Stated::value)
                .anyMatch(it -> it.agreedOn().equals(agreedOn)
                        && Objects.equals(it.by(), command.by())
                        && (command.expires() == null
                                ? it.expiryDerived()
                                : it.expires().equals(command.expires()))
                        && it.provisional() == command.provisional()
                        && Objects.equals(it.decidedAt(), command.decidedAt()));
        if (repeated) {
            throw new Rejected(NOTHING_CHANGED, "This extension is on record already.");
        }
    }
}
