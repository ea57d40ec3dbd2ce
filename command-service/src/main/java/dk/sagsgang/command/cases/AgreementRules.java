package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.AGREEMENT_EXISTS;
import static dk.sagsgang.command.rules.Reason.AGREEMENT_EXPIRED;
import static dk.sagsgang.command.rules.Reason.AGREEMENT_INCOMPLETE;
import static dk.sagsgang.command.rules.Reason.AGREEMENT_IN_OPERATION;
import static dk.sagsgang.command.rules.Reason.AGREEMENT_TERMINATED;
import static dk.sagsgang.command.rules.Reason.AGREEMENT_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.DATE_OUT_OF_ORDER;
import static dk.sagsgang.command.rules.Reason.EXPIRY_BEFORE_START;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.NOTICE_TOO_SHORT;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Agreements: entered, amended, terminated and moved to operation; {@link ExtensionRules} extends them. */
final class AgreementRules {

    private AgreementRules() {}

    static AgreementEntered enter(EnterAgreement command, CaseState state) {
        if (state.agreements().containsKey(command.agreement())) {
            throw new Rejected(AGREEMENT_EXISTS, "The case has an agreement of this name already.", "agreement");
        }
        AgreementTerms terms = command.terms();
        if (terms.partner() == null || terms.inForceFrom() == null) {
            throw new Rejected(
                    AGREEMENT_INCOMPLETE,
                    "An agreement has a partner and a start.",
                    "terms.partner",
                    "terms.inForceFrom");
        }
        checkOrder(terms.inForceFrom(), terms.expires());
        return new AgreementEntered(command.agreement(), terms);
    }

    /**
     * A statement changes something where the terms as they had been stated by its day would read otherwise: what a later
     * source said first may be confirmed by an earlier one, and was then known since.
     */
    static AgreementAmended amend(AmendAgreement command, CaseState state, Circumstances now) {
        AgreementState agreement = agreement(command.agreement(), state);
        AgreementTerms given = command.terms();
        Stated<AgreementTerms> statement = new Stated<>(given, now.statedOn(), Long.MAX_VALUE);
        AgreementState amended = agreement.amended(statement);
        if (amended.termsStatedBy(now.statedOn()).equals(agreement.termsStatedBy(now.statedOn()))) {
            throw new Rejected(NOTHING_CHANGED, "These terms are on record already.", "terms");
        }
        if (given.expires() != null || given.inForceFrom() != null) {
            AgreementTerms present = agreement.terms();
            checkOrder(
                    given.inForceFrom() == null ? present.inForceFrom() : given.inForceFrom(),
                    given.expires() == null ? present.expires() : given.expires());
            checkOrder(amended.terms().inForceFrom(), amended.terms().expires());
        }
        return new AgreementAmended(command.agreement(), given);
    }

    static AgreementTerminated terminate(TerminateAgreement command, CaseState state) {
        AgreementState agreement = agreement(command.agreement(), state);
        LocalDate noticeGivenOn = command.noticeGivenOn();
        if (agreement.termination() != null) {
            throw new Rejected(AGREEMENT_TERMINATED, "The agreement is terminated already.", "agreement");
        }
        checkNotExpired(agreement, noticeGivenOn, "noticeGivenOn");
        LocalDate earliest = agreement.earliestEnd(noticeGivenOn);
        if (command.endsOn().isBefore(earliest)) {
            throw new Rejected(NOTICE_TOO_SHORT, "The agreement ends on " + earliest + " at the earliest.", "endsOn");
        }
        return new AgreementTerminated(command.agreement(), noticeGivenOn, command.endsOn(), command.reason());
    }

    /** Whether a termination on record was possible with what the agreement was without it. */
    static boolean stands(AgreementTerminated end, AgreementState without) {
        Expiry expiry = without.expiryAgreedBy(end.noticeGivenOn());
        return without.termination() == null
                && (expiry == null || !expiry.isOverOn(end.noticeGivenOn()))
                && !end.endsOn().isBefore(without.earliestEnd(end.noticeGivenOn()));
    }

    static AgreementMovedToOperation moveToOperation(
            MoveAgreementToOperation command, CaseState state, Circumstances now) {
        AgreementState agreement = agreement(command.agreement(), state);
        if (agreement.inOperation()) {
            throw new Rejected(AGREEMENT_IN_OPERATION, "The agreement is in operation already.", "agreement");
        }
        checkNotTerminated(agreement, now.statedOn());
        if (agreement.startsAfter(command.from())) {
            throw new Rejected(DATE_OUT_OF_ORDER, "The agreement starts later than that.", "from");
        }
        AgendaRules.checkDecidedHere(command.decidedAt(), state);
        return new AgreementMovedToOperation(command.agreement(), command.from(), command.decidedAt());
    }

    static AgreementState agreement(AgreementId agreement, CaseState state) {
        AgreementState found = state.agreements().get(agreement);
        if (found == null) {
            throw new Rejected(AGREEMENT_UNKNOWN, "The case has no agreement of this name.", "agreement");
        }
        return found;
    }

    /** History may come in late: what was agreed before notice was given is no worse for the notice. */
    static void checkNotTerminated(AgreementState agreement, LocalDate day) {
        if (agreement.isTerminatedBy(day)) {
            throw new Rejected(AGREEMENT_TERMINATED, "The agreement was terminated.", "agreement");
        }
    }

    static void checkNotExpired(AgreementState agreement, LocalDate day, String field) {
        Expiry expiry = agreement.expiryAgreedBy(day);
        if (expiry != null && expiry.isOverOn(day)) {
            throw new Rejected(
                    AGREEMENT_EXPIRED, "The agreement expired " + expiry.date().text() + ".", field);
        }
    }

    private static void checkOrder(@Nullable PartialDate start, @Nullable PartialDate expires) {
        if (start != null && expires != null && expires.latest().isBefore(start.earliest())) {
            throw new Rejected(EXPIRY_BEFORE_START, "It expires before it starts.", "terms.expires");
        }
    }
}
