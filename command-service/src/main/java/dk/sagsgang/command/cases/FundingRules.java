package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.AMOUNT_NOT_POSITIVE;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.NOT_DECIDED;
import static dk.sagsgang.command.rules.Reason.YEAR_OUT_OF_RANGE;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import org.jspecify.annotations.Nullable;

/** Allotments and frames. Whether allotments keep within their frame is a finding, not a rule: sources exceed it. */
final class FundingRules {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    private FundingRules() {}

    static FundingAllotted allot(AllotFunding command, CaseState state) {
        checkYear(command.year());
        if (command.amount().oere() <= 0) {
            throw new Rejected(AMOUNT_NOT_POSITIVE, "An allotment is more than nothing.", "amount");
        }
        if (command.stage() == AllotmentStage.GRANTED && !isGrantedBy(command.decidedAt(), state)) {
            throw new Rejected(
                    NOT_DECIDED, "What no decision of this case approved is proposed, not granted.", "decidedAt");
        }
        AgendaRules.checkDecidedHere(command.decidedAt(), state);
        FundingAllotted allotted = new FundingAllotted(
                command.purpose(),
                command.year(),
                command.amount(),
                command.stage(),
                command.by(),
                command.decidedAt(),
                command.fundedFrom(),
                command.account());
        if (state.allotments().contains(allotted)) {
            throw new Rejected(NOTHING_CHANGED, "This allotment is on record already.");
        }
        return allotted;
    }

    static FrameSet frame(SetFrame command, CaseState state, Circumstances now) {
        checkYear(command.year());
        if (command.amount().oere() < 0) {
            throw new Rejected(AMOUNT_NOT_POSITIVE, "A frame is not below nothing.", "amount");
        }
        FrameSet frame = new FrameSet(command.year(), command.amount(), command.purpose());
        Statements<FrameSet> stated = state.frames().get(command.year());
        Stated<FrameSet> present = stated == null ? null : stated.statedBy(now.statedOn());
        if (present != null && present.value().equals(frame)) {
            throw new Rejected(NOTHING_CHANGED, "This is the year's frame already.");
        }
        return frame;
    }

    private static boolean isGrantedBy(@Nullable AgendaItem decidedAt, CaseState state) {
        ItemState item = decidedAt == null ? null : state.items().get(decidedAt);
        DecisionState decision = item == null ? null : item.decision();
        return decision != null && decision.grants();
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Rejected(YEAR_OUT_OF_RANGE, "A year of funding is 1970 to 2100.", "year");
        }
    }
}
