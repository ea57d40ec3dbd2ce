package dk.sagsgang.query.cases;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as all that was said of it comes to. {@code expires} is what {@link AgreementHistory} makes of it, the same
 * that the rules go by; it is absent where none is known, and where a trial's expiry was left behind by operation. A
 * derived expiry, of the agreement and of each extension, is derived anew from all that is known now. {@code endsOn} is there where notice was given. The status
 * never depends on today: who needs to know whether it has expired compares the dates.
 */
record AgreementAnswer(
        AgreementId agreement,
        @Nullable Text partner,
        @Nullable AgreementKind kind,
        @Nullable PartialDate inForceFrom,
        @Nullable Period duration,
        @Nullable PartialDate expires,
        boolean expiryDerived,
        @Nullable PartialDate originallyExpires,
        @Nullable PriceAnswer price,
        @Nullable Period notice,
        @Nullable PartialDate noticeDeadline,
        List<Target> targets,
        List<Extension> extensions,
        @Nullable LocalDate endsOn,
        Status status) {

    /** The agreements that at least one source still tells of, by name. */
    static List<AgreementAnswer> all(Facts facts) {
        return AgreementFacts.named(facts).stream()
                .map(agreement -> of(new AgreementFacts(facts, agreement)))
                .sorted(Comparator.comparing(answer -> answer.agreement().value()))
                .toList();
    }

    boolean runs() {
        return status != Status.TERMINATED;
    }

    private static AgreementAnswer of(AgreementFacts told) {
        AgreementHistory history = told.history();
        List<Extension> extensions =
                history.extended().stream().map(Extension::of).toList();
        Expiry original = history.originalExpiry();
        Expiry expiry = history.expiry();
        Period notice = told.notice();
        Stated<AgreementTerminated> terminated = told.terminated();
        return new AgreementAnswer(
                told.agreement(),
                told.partner(),
                told.kind(),
                told.inForceFrom(),
                told.duration(),
                expiry == null ? null : expiry.date(),
                expiry != null && expiry.derived(),
                original == null ? null : original.date(),
                PriceAnswer.of(told.price()),
                notice,
                expiry == null || notice == null ? null : expiry.noticeDeadline(notice),
                told.targets(),
                extensions,
                terminated == null ? null : terminated.what().endsOn(),
                terminated != null ? Status.TERMINATED : extensions.isEmpty() ? Status.ENTERED : Status.EXTENDED);
    }

    enum Status {
        ENTERED,
        EXTENDED,
        TERMINATED
    }

    record PriceAnswer(long oere, String currency, Price.Per per, Price.Vat vat) {
        private static @Nullable PriceAnswer of(@Nullable Price price) {
            return price == null
                    ? null
                    : new PriceAnswer(price.amount().oere(), price.amount().currency(), price.per(), price.vat());
        }
    }

    record Extension(
            LocalDate agreedOn,
            @Nullable Period by,
            PartialDate expires,
            boolean expiryDerived,
            boolean provisional,
            @Nullable AgendaItem decidedAt,
            @Nullable Text reason) {
        private static Extension of(AgreementHistory.Extended extended) {
            AgreementExtended it = extended.extension().value();
            return new Extension(
                    it.agreedOn(),
                    it.by(),
                    extended.expiry().date(),
                    extended.expiry().derived(),
                    it.provisional(),
                    it.decidedAt(),
                    it.reason());
        }
    }
}
