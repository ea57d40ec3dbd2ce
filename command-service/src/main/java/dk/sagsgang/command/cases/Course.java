package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The course a case has taken, folded from the facts that count. A fact about something that is not there is passed
 * over: the rules keep such facts out, and a fold must get through whatever was stored.
 */
final class Course {

    @Nullable
    CaseOpened opened;

    final List<Stated<Text>> titles = new ArrayList<>();
    final List<Stated<CaseworkerAssigned>> caseworkers = new ArrayList<>();
    final Map<AgendaItem, ItemState> items = new LinkedHashMap<>();
    final Map<AgreementId, AgreementState> agreements = new LinkedHashMap<>();
    final List<FundingAllotted> allotments = new ArrayList<>();
    final Map<Integer, Statements<FrameSet>> frames = new TreeMap<>();
    final List<IndicatorReported> indicators = new ArrayList<>();
    final List<DocumentAttached> documents = new ArrayList<>();
    final List<EarlierDecisionCited> citations = new ArrayList<>();
    final Map<Integer, FollowUpState> followUps = new TreeMap<>();
    final List<CaseTransferred> transfers = new ArrayList<>();
    final Set<RestrictionScope> restrictions = new HashSet<>();
    final Set<String> dismissedFindings = new HashSet<>();

    @Nullable
    LocalDate closedOn;

    @Nullable
    LocalDate reopenedOn;

    static Course of(List<Fact> facts) {
        Course course = new Course();
        facts.forEach(course::take);
        return course;
    }

    void take(Fact fact) {
        switch (fact.event()) {
            case CaseOpened it -> open(fact, it);
            case CaseRenamed it -> titles.add(stated(fact, it.title()));
            case CaseworkerAssigned it -> caseworkers.add(stated(fact, it));
            case CasePlacedOnAgenda it -> items.putIfAbsent(it.item(), ItemState.placed(it));
            case CaseRemovedFromAgenda it -> items.remove(it.item());
            case BriefSubmitted it -> item(it.item(), item -> item.briefed(stated(fact, it)));
            case RecommendationProposed it -> item(it.item(), item -> item.recommended(it));
            case RecommendationAmended it ->
                item(it.item(), item -> item.recommendation(it.recommendation(), was -> was.amended(it.points())));
            case RecommendationWithdrawn it ->
                item(it.item(), item -> item.recommendation(it.recommendation(), RecommendationState::takenBack));
            case DecisionRecorded it -> item(it.item(), item -> item.decided(DecisionState.recorded(it)));
            case DecisionCorrected it -> decision(it.item(), was -> was.correctedTo(it.decision()));
            case DecisionHalted it -> decision(it.item(), DecisionState::stopped);
            case AgreementEntered it ->
                agreements.putIfAbsent(it.agreement(), AgreementState.entered(stated(fact, it.terms())));
            case AgreementAmended it -> agreement(it.agreement(), was -> was.amended(stated(fact, it.terms())));
            case AgreementExtended it -> agreement(it.agreement(), was -> was.extended(stated(fact, it)));
            case AgreementTerminated it -> agreement(it.agreement(), was -> was.terminated(it));
            case AgreementMovedToOperation it ->
                agreement(it.agreement(), was -> was.movedToOperation(stated(fact, it)));
            case FundingAllotted it -> allotments.add(it);
            case FrameSet it ->
                frames.put(
                        it.year(),
                        frames.getOrDefault(it.year(), Statements.none()).plus(stated(fact, it)));
            case IndicatorReported it -> indicators.add(it);
            case DocumentAttached it -> attach(it);
            case FollowUpScheduled it -> followUps.put(it.followUp(), new FollowUpState(it, false));
            case FollowUpCompleted it ->
                followUps.computeIfPresent(it.followUp(), (n, was) -> new FollowUpState(was.scheduled(), true));
            case CaseTransferred it -> transfers.add(it);
            case AccessRestricted it -> restrictions.add(it.scope());
            case RestrictionLifted it -> restrictions.remove(it.scope());
            case CaseClosed it -> closedOn = it.closedOn();
            case CaseReopened it -> reopen(it);
            case EarlierDecisionCited it -> citations.add(it);
            case FactAnnulled it -> {
                // The annulled fact never gets here: who folds leaves it out.
            }
            case FindingDismissed it -> dismissedFindings.add(it.finding());
        }
    }

    /** The committee that has the case on a day; null where none ever had it. */
    @Nullable
    CommitteeCode committeeOn(LocalDate day) {
        return CommitteeInCharge.on(
                day, items.values().stream().map(ItemState::placed).toList(), transfers);
    }

    private static <T> Stated<T> stated(Fact fact, T value) {
        return new Stated<>(value, fact.statedOn(), fact.version());
    }

    private void open(Fact fact, CaseOpened event) {
        if (opened == null) {
            opened = event;
            titles.add(stated(fact, event.title()));
        }
    }

    private void reopen(CaseReopened event) {
        closedOn = null;
        reopenedOn = event.reopenedOn();
    }

    private void attach(DocumentAttached event) {
        documents.add(event);
        if (event.item() != null) {
            item(event.item(), item -> item.withDocument(event));
        }
    }

    private void item(AgendaItem item, UnaryOperator<ItemState> change) {
        items.computeIfPresent(item, (key, was) -> change.apply(was));
    }

    private void decision(AgendaItem item, UnaryOperator<DecisionState> change) {
        item(item, was -> {
            DecisionState decision = was.decision();
            return decision == null ? was : was.decided(change.apply(decision));
        });
    }

    private void agreement(AgreementId agreement, UnaryOperator<AgreementState> change) {
        agreements.computeIfPresent(agreement, (key, was) -> change.apply(was));
    }
}
