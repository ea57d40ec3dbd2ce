package dk.sagsgang.query.agreements;

import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Committees;
import org.jspecify.annotations.Nullable;

/** The case that an agreement is of, as it stands in the agreement's line beside what the case tells of it. */
record AgreementLine(String caseId, String caseNumber, Text title, Committees.@Nullable Named committee) {}
