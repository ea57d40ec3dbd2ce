package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;

/** Puts an agreement on record; its terms name at least the partner and the start. */
public record EnterAgreement(AgreementId agreement, AgreementTerms terms) implements CaseCommand {}
