package dk.sagsgang.command.cases;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Target;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One agreement as its case knows it: every statement of its terms, its extensions in the order they were agreed in, its
 * termination and its move to operation. What it says follows from the statements and never from the order they were
 * recorded in, as long as no two differ on one day.
 */
public record AgreementState(
        Statements<AgreementTerms> statements,
        List<Stated<AgreementExtended>> extensions,
        @Nullable AgreementTerminated termination,
        @Nullable Stated<AgreementMovedToOperation> operation) {

    public AgreementState {
        extensions = AgreementHistory.inOrder(extensions);
    }

    static AgreementState entered(Stated<AgreementTerms> terms) {
        return new AgreementState(Statements.<AgreementTerms>none().plus(terms), List.of(), null, null);
    }

    AgreementState amended(Stated<AgreementTerms> terms) {
        return new AgreementState(statements.plus(terms), extensions, termination, operation);
    }

    AgreementState extended(Stated<AgreementExtended> extension) {
        List<Stated<AgreementExtended>> more = new ArrayList<>(extensions);
        more.add(extension);
        return new AgreementState(statements, more, termination, operation);
    }

    AgreementState terminated(AgreementTerminated end) {
        return new AgreementState(statements, extensions, end, operation);
    }

    AgreementState movedToOperation(Stated<AgreementMovedToOperation> move) {
        return new AgreementState(statements, extensions, termination, move);
    }

    /** The terms as stated last, each for itself; null and empty where no source states them. */
    public AgreementTerms terms() {
        return termsStatedBy(LocalDate.MAX);
    }

    /** The terms as they had been stated by a day. */
    public AgreementTerms termsStatedBy(LocalDate day) {
        List<Target> targets = stated(it -> it.targets().isEmpty() ? null : it.targets(), day);
        return new AgreementTerms(
                stated(AgreementTerms::partner, day),
                stated(AgreementTerms::kind, day),
                stated(AgreementTerms::inForceFrom, day),
                stated(AgreementTerms::duration, day),
                stated(AgreementTerms::expires, day),
                stated(AgreementTerms::price, day),
                stated(AgreementTerms::notice, day),
                targets == null ? List.of() : targets);
    }

    private <P> @Nullable P stated(Function<AgreementTerms, @Nullable P> term, LocalDate day) {
        Stated<P> found = statements.about(term).statedBy(day);
        return found == null ? null : found.value();
    }

    /** The expiry that counts today, all extensions included; null where none is stated or can be derived. */
    public @Nullable Expiry expiry() {
        return expiryAgreedBy(LocalDate.MAX);
    }

    /** The expiry as it had been agreed by a day: later extensions left out. */
    public @Nullable Expiry expiryAgreedBy(LocalDate day) {
        return new AgreementHistory(statements, extensions, operation).expiryAgreedBy(day);
    }

    public boolean inOperation() {
        return operation != null || terms().kind() == AgreementKind.OPERATION;
    }

    /** Whether notice had been given by a day. */
    boolean isTerminatedBy(LocalDate day) {
        return termination != null && !termination.noticeGivenOn().isAfter(day);
    }

    /** The first day that an agreement may end on when notice is given on a day. */
    LocalDate earliestEnd(LocalDate noticeGivenOn) {
        Period notice = terms().notice();
        return notice == null ? noticeGivenOn : noticeGivenOn.plus(notice);
    }

    /** Whether it surely started after a date. */
    boolean startsAfter(PartialDate date) {
        PartialDate start = terms().inForceFrom();
        return start != null && date.latest().isBefore(start.earliest());
    }
}
