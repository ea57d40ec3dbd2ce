package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An agreement runs longer. {@code expires} is the new last day; {@code expiryDerived} says that no source states it and
 * that it follows from the old expiry and the period. {@code decidedAt} names the item whose decision extended it, null
 * where the extension was only told. Provisional is what the Danish calls foreløbig.
 */
public record AgreementExtended(
        AgreementId agreement,
        LocalDate agreedOn,
        @Nullable Period by,
        PartialDate expires,
        boolean expiryDerived,
        boolean provisional,
        @Nullable AgendaItem decidedAt,
        @Nullable Text reason)
        implements CaseEvent {}
