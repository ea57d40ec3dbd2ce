package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;

/** States terms of an agreement that an earlier source left out or gave otherwise. */
public record AmendAgreement(AgreementId agreement, AgreementTerms terms) implements CaseCommand {}
