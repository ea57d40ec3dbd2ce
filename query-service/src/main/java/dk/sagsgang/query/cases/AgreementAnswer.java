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
 * never depends on today: who needs to know whether it has expired compares the dates, or asks as of a day and is told in
 * {@code running}.
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
        Status status,
        @Nullable Running running) {

    /** The agreements that at least one source still tells of, by name; with a day, whether they ran on it. */
    static List<AgreementAnswer> all(Facts facts, @Nullable LocalDate day) {
        return AgreementFacts.named(facts).stream()
                .map(agreement -> of(new AgreementFacts(facts, agreement), day))
                .sorted(Comparator.comparing(answer -> answer.agreement().value()))
                .toList();
    }

    boolean runs() {
        return status != Status.TERMINATED;
    }

    private static AgreementAnswer of(AgreementFacts told, @Nullable LocalDate day) {
        AgreementHistory history = told.history();
        List<Extension> extensions =
                history.extended().stream().map(Extension::of).toList();
        Expiry original = history.originalExpiry();
        Expiry expiry = history.expiry();
        Period notice = told.notice();
        Stated<AgreementTerminated> terminated = told.terminated();
        LocalDate endsOn = terminated == null ? null : terminated.what().endsOn();
        PartialDate last = endsOn != null ? PartialDate.of(endsOn) : expiry == null ? null : expiry.date();
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
                endsOn,
                terminated != null ? Status.TERMINATED : extensions.isEmpty() ? Status.ENTERED : Status.EXTENDED,
                day == null ? null : Running.on(day, told.inForceFrom(), last));
    }

    /** Whether nobody can say that it still ran on the day that was asked for, its end being known too roughly. */
    boolean mayHaveEndedBy(LocalDate day) {
        return running == Running.UNCERTAIN
                && endsOn == null
                && expires != null
                && expires.earliest().isBefore(day);
    }

    /** Whether an agreement ran on a day; its last day, and a month or year that it lies in, count as running. */
    enum Running {
        YES,
        NO,
        UNCERTAIN;

        static Running on(LocalDate day, @Nullable PartialDate first, @Nullable PartialDate last) {
            boolean notYet = first != null && first.earliest().isAfter(day);
            if (notYet || (last != null && last.latest().isBefore(day))) {
                return NO;
            }
            boolean begun = first == null || !first.latest().isAfter(day);
            boolean goesOn = last == null || !last.earliest().isBefore(day);
            return begun && goesOn ? YES : UNCERTAIN;
        }
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
