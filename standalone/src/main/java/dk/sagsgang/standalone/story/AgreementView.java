package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the query side says of one agreement of a case. */
public record AgreementView(
        AgreementId agreement,
        @Nullable String partner,
        @Nullable AgreementKind kind,
        @Nullable PartialDate inForceFrom,
        @Nullable Period duration,
        @Nullable PartialDate expires,
        boolean expiryDerived,
        @Nullable PartialDate originallyExpires,
        @Nullable Cost price,
        @Nullable Period notice,
        @Nullable PartialDate noticeDeadline,
        List<Target> targets,
        List<Extension> extensions,
        @Nullable PartialDate endsOn,
        @Nullable String status,
        @Nullable String running) {

    public AgreementView {
        targets = Objects.requireNonNullElse(targets, List.of());
        extensions = Objects.requireNonNullElse(extensions, List.of());
    }

    /** The price, flat. */
    public record Cost(long oere, String currency, Price.Per per, Price.Vat vat) {

        Money amount() {
            return new Money(oere, currency);
        }
    }

    /** One extension; without {@code decidedAt} it was told, and no decision is on record. */
    public record Extension(
            LocalDate agreedOn,
            @Nullable Period by,
            PartialDate expires,
            boolean expiryDerived,
            boolean provisional,
            @Nullable AgendaItem decidedAt,
            @Nullable String reason) {}
}
