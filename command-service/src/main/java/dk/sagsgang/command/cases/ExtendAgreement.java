package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Extends an agreement by a period, to a stated expiry, or both. {@code agreedOn} defaults to the day of the source. */
public record ExtendAgreement(
        AgreementId agreement,
        @Nullable LocalDate agreedOn,
        @Nullable Period by,
        @Nullable PartialDate expires,
        boolean provisional,
        @Nullable AgendaItem decidedAt,
        @Nullable Text reason)
        implements CaseCommand {}
