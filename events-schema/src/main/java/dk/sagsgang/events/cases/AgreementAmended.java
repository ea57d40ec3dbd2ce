package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;

/** A source states terms that were not on record, or other ones; what is null or empty here stays as it was. */
public record AgreementAmended(AgreementId agreement, AgreementTerms terms) implements CaseEvent {}
