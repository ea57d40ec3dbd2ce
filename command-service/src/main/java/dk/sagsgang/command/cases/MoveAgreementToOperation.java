package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import org.jspecify.annotations.Nullable;

/** Turns a trial into regular operation. */
public record MoveAgreementToOperation(
        AgreementId agreement, PartialDate from, @Nullable AgendaItem decidedAt) implements CaseCommand {}
