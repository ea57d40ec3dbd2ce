package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.CASE_CLOSED;
import static dk.sagsgang.command.rules.Reason.CASE_EXISTS;
import static dk.sagsgang.command.rules.Reason.CASE_UNKNOWN;

import dk.sagsgang.command.rules.Limits;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseEvent;
import java.util.List;

/** The rules of a case: which events follow from a command, or {@link Rejected} with the reason why none do. */
final class CaseRules {

    private CaseRules() {}

    static List<CaseEvent> decide(CaseCommand command, CaseState state, Circumstances now) {
        Limits.check(command);
        checkCaseTakes(command, state);
        return List.of(
                switch (command) {
                    case OpenCase it -> LifeRules.open(it);
                    case RenameCase it -> LifeRules.rename(it, state, now);
                    case AssignCaseworker it -> LifeRules.assign(it, state, now);
                    case TransferCase it -> LifeRules.transfer(it, state, now);
                    case CloseCase it -> LifeRules.close(it, state);
                    case ReopenCase it -> LifeRules.reopen(it, state);
                    case PlaceOnAgenda it -> AgendaRules.place(it, state, now);
                    case RemoveFromAgenda it -> AgendaRules.remove(it, state);
                    case SubmitBrief it -> AgendaRules.brief(it, state, now);
                    case ProposeRecommendation it -> RecommendationRules.propose(it, state);
                    case AmendRecommendation it -> RecommendationRules.amend(it, state);
                    case WithdrawRecommendation it -> RecommendationRules.withdraw(it, state);
                    case RecordDecision it -> DecisionRules.record(it, state, now);
                    case CorrectDecision it -> DecisionRules.correct(it, state, now);
                    case HaltDecision it -> HaltRules.halt(it, state, now);
                    case EnterAgreement it -> AgreementRules.enter(it, state);
                    case AmendAgreement it -> AgreementRules.amend(it, state, now);
                    case ExtendAgreement it -> ExtensionRules.extend(it, state, now);
                    case TerminateAgreement it -> AgreementRules.terminate(it, state);
                    case MoveAgreementToOperation it -> AgreementRules.moveToOperation(it, state, now);
                    case AllotFunding it -> FundingRules.allot(it, state);
                    case SetFrame it -> FundingRules.frame(it, state, now);
                    case ReportIndicator it -> MaterialRules.report(it, state);
                    case AttachDocument it -> MaterialRules.attach(it, state);
                    case CiteDecision it -> MaterialRules.cite(it, state);
                    case ScheduleFollowUp it -> FollowUpRules.schedule(it, state);
                    case CompleteFollowUp it -> FollowUpRules.complete(it, state);
                    case RestrictAccess it -> AccessRules.restrict(it, state);
                    case LiftRestriction it -> AccessRules.lift(it, state);
                    case AnnulFact it -> RecordRules.annul(it, state);
                    case DismissFinding it -> RecordRules.dismiss(it, state);
                });
    }

    private static void checkCaseTakes(CaseCommand command, CaseState state) {
        if (command instanceof OpenCase) {
            if (state.exists()) {
                throw new Rejected(
                        CASE_EXISTS, "A case of this number exists; numbers are never used again.", "number");
            }
        } else if (!state.exists()) {
            throw new Rejected(CASE_UNKNOWN, "No case of this number was opened.");
        } else if (state.isClosed() && !(command instanceof ReopenCase)) {
            throw new Rejected(CASE_CLOSED, "The case is closed; reopen it first.");
        }
    }
}
