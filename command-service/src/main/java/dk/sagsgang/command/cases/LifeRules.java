package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.ALREADY_WITH_COMMITTEE;
import static dk.sagsgang.command.rules.Reason.CASE_NOT_CLOSED;
import static dk.sagsgang.command.rules.Reason.COMMITTEE_DISSOLVED;
import static dk.sagsgang.command.rules.Reason.COMMITTEE_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.DATE_OUT_OF_ORDER;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;

/** A case's life as a whole: opened, named, put in someone's hands, closed and reopened. */
final class LifeRules {

    private LifeRules() {}

    static CaseOpened open(OpenCase command) {
        return new CaseOpened(command.number(), command.numberAssigned(), command.title());
    }

    static CaseRenamed rename(RenameCase command, CaseState state, Circumstances now) {
        Stated<Text> title = state.titles().statedByOrFirst(now.statedOn());
        if (title != null && title.value().equals(command.title())) {
            throw new Rejected(NOTHING_CHANGED, "The case goes by this title already.", "title");
        }
        return new CaseRenamed(command.title());
    }

    static CaseworkerAssigned assign(AssignCaseworker command, CaseState state, Circumstances now) {
        CaseworkerAssigned assigned = new CaseworkerAssigned(command.caseworker(), command.coCaseworkers());
        Stated<CaseworkerAssigned> present = state.caseworkers().statedByOrFirst(now.statedOn());
        if (present != null && present.value().equals(assigned)) {
            throw new Rejected(NOTHING_CHANGED, "The same caseworkers have the case already.", "caseworker");
        }
        return assigned;
    }

    static CaseTransferred transfer(TransferCase command, CaseState state, Circumstances now) {
        CommitteeOnRecord committee = now.neighbours().committee(command.to());
        if (!committee.exists()) {
            throw new Rejected(COMMITTEE_UNKNOWN, "No committee " + command.to() + " was established.", "to");
        }
        if (!committee.worksOn(command.transferredOn())) {
            throw new Rejected(
                    COMMITTEE_DISSOLVED,
                    "The committee's last day was " + committee.lastDay() + ".",
                    "to",
                    "transferredOn");
        }
        CommitteeCode from = state.committeeOn(command.transferredOn());
        if (command.to().equals(from)) {
            throw new Rejected(ALREADY_WITH_COMMITTEE, "The committee has the case already.", "to");
        }
        return new CaseTransferred(from, command.to(), command.transferredOn(), command.reason());
    }

    static CaseClosed close(CloseCase command, CaseState state) {
        LocalDate reopenedOn = state.reopenedOn();
        if (reopenedOn != null && command.closedOn().isBefore(reopenedOn)) {
            throw new Rejected(DATE_OUT_OF_ORDER, "The case was reopened on " + reopenedOn + ".", "closedOn");
        }
        return new CaseClosed(command.closedOn(), command.reason());
    }

    static CaseReopened reopen(ReopenCase command, CaseState state) {
        LocalDate closedOn = state.closedOn();
        if (closedOn == null) {
            throw new Rejected(CASE_NOT_CLOSED, "Only a closed case is reopened.");
        }
        if (command.reopenedOn().isBefore(closedOn)) {
            throw new Rejected(DATE_OUT_OF_ORDER, "The case was closed on " + closedOn + ".", "reopenedOn");
        }
        return new CaseReopened(command.reopenedOn(), command.reason());
    }
}
