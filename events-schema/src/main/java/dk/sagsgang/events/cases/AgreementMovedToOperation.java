package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import org.jspecify.annotations.Nullable;

/** A trial became regular operation (drift) from a day on, by the decision on an item where one is named. */
public record AgreementMovedToOperation(
        AgreementId agreement, PartialDate from, @Nullable AgendaItem decidedAt) implements CaseEvent {}
