package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.RestrictionScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each fact builds on, asked of the course up to it: a decision on its item, a correction on its decision. */
final class Ground {

    private Ground() {}

    /** The facts that have something to stand on, when these facts are all there is. */
    static Set<EventId> standing(List<Fact> facts) {
        Set<EventId> standing = new LinkedHashSet<>();
        Course course = new Course();
        for (Fact fact : facts) {
            if (isThere(fact.event(), course)) {
                standing.add(fact.id());
            }
            course.take(fact);
        }
        return standing;
    }

    private static boolean isThere(CaseEvent event, Course course) {
        if (event instanceof FactAnnulled) {
            return true;
        }
        if (course.opened == null) {
            return event instanceof CaseOpened;
        }
        boolean closed = course.closedOn != null;
        return closed == (event instanceof CaseReopened) && supports(event, course);
    }

    private static boolean supports(CaseEvent event, Course course) {
        return switch (event) {
            case CaseOpened it -> false;
            case CaseRenamed it -> true;
            case CaseworkerAssigned it -> true;
            case CasePlacedOnAgenda it -> !course.items.containsKey(it.item());
            case CaseRemovedFromAgenda it -> item(course, it.item(), item -> !item.isDecided());
            case BriefSubmitted it -> isOnAgenda(course, it.item());
            case RecommendationProposed it -> item(course, it.item(), item -> !item.isDecided());
            case RecommendationAmended it -> recommendation(course, it.item(), it.recommendation());
            case RecommendationWithdrawn it -> recommendation(course, it.item(), it.recommendation());
            case DecisionRecorded it ->
                item(course, it.item(), item -> !item.isDecided() && answers(it.decision(), item));
            case DecisionCorrected it ->
                item(course, it.item(), item -> item.isDecided() && answers(it.decision(), item));
            case DecisionHalted it -> decision(course, it.item(), DecisionState::canBeHalted);
            case AgreementEntered it -> !course.agreements.containsKey(it.agreement());
            case AgreementAmended it -> course.agreements.containsKey(it.agreement());
            case AgreementExtended it ->
                isNoneOrOnAgenda(course, it.decidedAt())
                        && agreement(course, it.agreement(), was -> ExtensionRules.stands(it, was));
            case AgreementTerminated it -> agreement(course, it.agreement(), was -> AgreementRules.stands(it, was));
            case AgreementMovedToOperation it ->
                isNoneOrOnAgenda(course, it.decidedAt())
                        && agreement(course, it.agreement(), was -> !was.inOperation());
            case FundingAllotted it -> isFunded(course, it);
            case FrameSet it -> true;
            case IndicatorReported it -> true;
            case DocumentAttached it -> isNoneOrOnAgenda(course, it.item());
            case FollowUpScheduled it -> true;
            case FollowUpCompleted it -> isOpen(course.followUps.get(it.followUp()));
            case CaseTransferred it -> true;
            case AccessRestricted it -> !course.restrictions.contains(it.scope()) && isRestrictable(course, it.scope());
            case RestrictionLifted it -> course.restrictions.contains(it.scope());
            case CaseClosed it -> true;
            case CaseReopened it -> true;
            case EarlierDecisionCited it -> true;
            case FactAnnulled it -> true;
            case FindingDismissed it -> true;
        };
    }

    private static boolean answers(Decision decision, ItemState item) {
        return DecisionContent.answersOnlyWhatWasRecommended(decision, item);
    }

    private static boolean isOnAgenda(Course course, AgendaItem item) {
        return course.items.containsKey(item);
    }

    private static boolean isNoneOrOnAgenda(Course course, @Nullable AgendaItem item) {
        return item == null || isOnAgenda(course, item);
    }

    private static boolean item(Course course, AgendaItem item, Predicate<ItemState> holds) {
        ItemState found = course.items.get(item);
        return found != null && holds.test(found);
    }

    private static boolean recommendation(Course course, AgendaItem item, int number) {
        return item(course, item, it -> {
            RecommendationState found = it.recommendation(number);
            return !it.isDecided() && found != null && !found.withdrawn();
        });
    }

    private static boolean decision(Course course, AgendaItem item, Predicate<DecisionState> holds) {
        return item(course, item, it -> it.decision() != null && holds.test(it.decision()));
    }

    private static boolean agreement(Course course, AgreementId agreement, Predicate<AgreementState> holds) {
        AgreementState found = course.agreements.get(agreement);
        return found != null && holds.test(found);
    }

    private static boolean isFunded(Course course, FundingAllotted allotted) {
        return allotted.stage() == AllotmentStage.GRANTED
                ? allotted.decidedAt() != null && decision(course, allotted.decidedAt(), DecisionState::grants)
                : isNoneOrOnAgenda(course, allotted.decidedAt());
    }

    private static boolean isOpen(@Nullable FollowUpState followUp) {
        return followUp != null && !followUp.completed();
    }

    private static boolean isRestrictable(Course course, RestrictionScope scope) {
        return switch (scope) {
            case RestrictionScope.WholeCase it -> true;
            case RestrictionScope.Item it -> isOnAgenda(course, it.item());
            case RestrictionScope.Document it -> AccessRules.exists(it, course.documents);
        };
    }
}
