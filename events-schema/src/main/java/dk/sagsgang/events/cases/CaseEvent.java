package dk.sagsgang.events.cases;

import dk.sagsgang.events.DomainEvent;

/** A fact in the life of one case (sag). */
public sealed interface CaseEvent extends DomainEvent
        permits CaseOpened,
                CaseRenamed,
                CaseworkerAssigned,
                CasePlacedOnAgenda,
                CaseRemovedFromAgenda,
                BriefSubmitted,
                RecommendationProposed,
                RecommendationAmended,
                RecommendationWithdrawn,
                DecisionRecorded,
                DecisionCorrected,
                DecisionHalted,
                AgreementEntered,
                AgreementAmended,
                AgreementExtended,
                AgreementTerminated,
                AgreementMovedToOperation,
                FundingAllotted,
                FrameSet,
                IndicatorReported,
                DocumentAttached,
                FollowUpScheduled,
                FollowUpCompleted,
                CaseTransferred,
                AccessRestricted,
                RestrictionLifted,
                CaseClosed,
                CaseReopened,
                EarlierDecisionCited,
                FactAnnulled,
                FindingDismissed {}
