package dk.sagsgang.query.cases;

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
 * An agreement as all that was said of it comes to. {@code expires} is what the newest extension says, else what a
 * source stated, else what follows from start and duration. {@code endsOn} is there where notice was given. The status
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
        List<Extension> extensions = extensions(told);
        Expiry original = Expiry.original(told);
        Expiry expiry = extensions.isEmpty() ? original : Expiry.of(extensions.getLast());
        Period notice = told.notice();
        Stated<AgreementTerminated> terminated = told.terminated();
        return new AgreementAnswer(
                told.agreement(),
                told.partner(),
                told.kind(),
                told.inForceFrom(),
                told.duration(),
                expiry.expires(),
                expiry.derived(),
                original.expires(),
                PriceAnswer.of(told.price()),
                notice,
                Expiry.noticeDeadline(expiry.expires(), notice),
                told.targets(),
                extensions,
                terminated == null ? null : terminated.what().endsOn(),
                terminated != null ? Status.TERMINATED : extensions.isEmpty() ? Status.ENTERED : Status.EXTENDED);
    }

    private static List<Extension> extensions(AgreementFacts told) {
        return told.extensions().stream()
                .sorted(Comparator.<Stated<AgreementExtended>, LocalDate>comparing(
                                said -> said.what().agreedOn())
                        .thenComparing(Stated::on)
                        .thenComparing(said -> said.what().expires().latest())
                        .thenComparingLong(Stated::position))
                .map(said -> Extension.of(said.what()))
                .distinct()
                .toList();
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
        private static Extension of(AgreementExtended it) {
            return new Extension(
                    it.agreedOn(),
                    it.by(),
                    it.expires(),
                    it.expiryDerived(),
                    it.provisional(),
                    it.decidedAt(),
                    it.reason());
        }
    }
}
