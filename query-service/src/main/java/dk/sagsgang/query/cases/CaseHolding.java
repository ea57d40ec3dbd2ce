package dk.sagsgang.query.cases;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when on the facts of a case hold. A fact that has a day of its own holds from it; terms hold from the first day of
 * their agreement, a correction from the day of the decision that it corrects, and what was laid before a meeting from
 * the day it was stated, at the latest from that of the meeting. Whatever has no other day holds from when it was stated.
 * The opening, and the title that was stated first, hold as soon as anything of the case does; as long as they were not
 * stated, they weigh least. What was annulled never held, so an annulment counts on every day.
 */
final class CaseHolding implements Holding {
    private static final PartialDate EVER = PartialDate.of(Year.of(0).atDay(1));

    private final Map<AgendaItem, LocalDate> meetings = new HashMap<>();
    private final Map<AgendaItem, LocalDate> decisions = new HashMap<>();
    private final Map<AgreementId, Start> starts = new HashMap<>();
    private @Nullable LocalDate first;
    private @Nullable Told firstTitle;

    private CaseHolding() {}

    static CaseHolding of(List<Told> counted) {
        CaseHolding holding = new CaseHolding();
        counted.forEach(holding::note);
        for (Told told : counted) {
            if (!(told.event() instanceof CaseOpened) && !(told.event() instanceof FactAnnulled)) {
                LocalDate earliest = holding.from(told).earliest();
                holding.first = holding.first == null || earliest.isBefore(holding.first) ? earliest : holding.first;
            }
        }
        return holding;
    }

    @Override
    public PartialDate from(Told told) {
        DomainEvent event = told.event();
        if (event instanceof CaseEvent it) {
            return told.equals(firstTitle) ? atFirst(told.statedOn()) : from(it, told.statedOn());
        }
        throw new IllegalStateException("A " + told.type() + " is no fact of a case.");
    }

    private PartialDate atFirst(LocalDate statedOn) {
        return PartialDate.of(first == null || statedOn.isBefore(first) ? statedOn : first);
    }

    @Override
    public Told weighed(Told told, LocalDate day) {
        if (!told.statedOn().isAfter(day)) {
            return told;
        }
        if (told.equals(firstTitle)) {
            return told.asStatedOn(LocalDate.MIN.plusDays(1));
        }
        return told.event() instanceof CaseOpened ? told.asStatedOn(LocalDate.MIN) : told;
    }

    private PartialDate from(CaseEvent event, LocalDate statedOn) {
        return switch (event) {
            case CaseOpened it -> atFirst(statedOn);
            case CaseRenamed it -> PartialDate.of(statedOn);
            case CaseworkerAssigned it -> PartialDate.of(statedOn);
            case CasePlacedOnAgenda it -> before(it.item(), statedOn);
            case CaseRemovedFromAgenda it -> PartialDate.of(statedOn);
            case BriefSubmitted it -> before(it.item(), statedOn);
            case RecommendationProposed it -> before(it.item(), statedOn);
            case RecommendationAmended it -> before(it.item(), statedOn);
            case RecommendationWithdrawn it -> before(it.item(), statedOn);
            case DecisionRecorded it -> PartialDate.of(it.decidedOn());
            case DecisionCorrected it -> decided(it.item(), statedOn);
            case DecisionHalted it -> decided(it.item(), statedOn);
            case AgreementEntered it -> start(it.agreement(), statedOn);
            case AgreementAmended it -> start(it.agreement(), statedOn);
            case AgreementExtended it -> PartialDate.of(it.agreedOn());
            case AgreementTerminated it -> PartialDate.of(it.noticeGivenOn());
            case AgreementMovedToOperation it -> it.from();
            case FundingAllotted it -> before(it.decidedAt(), statedOn);
            case FrameSet it -> PartialDate.of(statedOn);
            case IndicatorReported it -> it.asOf() == null ? PartialDate.of(statedOn) : it.asOf();
            case DocumentAttached it -> before(it.item(), statedOn);
            case FollowUpScheduled it -> PartialDate.of(statedOn);
            case FollowUpCompleted it -> PartialDate.of(it.completedOn());
            case CaseTransferred it -> PartialDate.of(it.transferredOn());
            case AccessRestricted it -> PartialDate.of(statedOn);
            case RestrictionLifted it -> PartialDate.of(statedOn);
            case CaseClosed it -> PartialDate.of(it.closedOn());
            case CaseReopened it -> PartialDate.of(it.reopenedOn());
            case EarlierDecisionCited it -> it.decidedOn();
            case FactAnnulled it -> EVER;
            case FindingDismissed it -> PartialDate.of(statedOn);
        };
    }

    private void note(Told told) {
        DomainEvent event = told.event();
        if (event instanceof CaseOpened || event instanceof CaseRenamed) {
            boolean earlier = firstTitle == null || told.statedOn().isBefore(firstTitle.statedOn());
            firstTitle = earlier ? told : firstTitle;
        } else if (event instanceof CasePlacedOnAgenda it) {
            meetings.put(it.item(), it.meetingDay());
        } else if (event instanceof DecisionRecorded it) {
            decisions.put(it.item(), it.decidedOn());
        } else if (event instanceof AgreementEntered it) {
            start(it.agreement(), it.terms(), told);
        } else if (event instanceof AgreementAmended it) {
            start(it.agreement(), it.terms(), told);
        }
    }

    /** The first day that was stated last; of two stated on one day, the one recorded later. */
    private void start(AgreementId agreement, AgreementTerms terms, Told told) {
        if (terms.inForceFrom() != null) {
            starts.merge(
                    agreement,
                    new Start(terms.inForceFrom(), told.statedOn()),
                    (before, after) -> after.statedOn().isBefore(before.statedOn()) ? before : after);
        }
    }

    private PartialDate start(AgreementId agreement, LocalDate statedOn) {
        Start start = starts.get(agreement);
        return start == null ? PartialDate.of(statedOn) : start.day();
    }

    private PartialDate before(@Nullable AgendaItem item, LocalDate statedOn) {
        LocalDate meeting = meetings.get(item);
        return PartialDate.of(meeting == null || statedOn.isBefore(meeting) ? statedOn : meeting);
    }

    private PartialDate decided(AgendaItem item, LocalDate statedOn) {
        LocalDate decided = decisions.get(item);
        return decided == null ? before(item, statedOn) : PartialDate.of(decided);
    }

    private record Start(PartialDate day, LocalDate statedOn) {}
}
