package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;

/** An agreement with a partner came on record; its terms hold at least the partner and the start. */
public record AgreementEntered(AgreementId agreement, AgreementTerms terms) implements CaseEvent {}
