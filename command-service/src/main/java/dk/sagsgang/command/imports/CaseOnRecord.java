package dk.sagsgang.command.imports;

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
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * As much of a case as an import asks about, folded from its events so that the plan holds only what is news. An
 * annulled fact is left out.
 */
final class CaseOnRecord {

    /** One event of the case with its identity and where it comes from. */
    record Fact(EventId id, Source source, CaseEvent event) {

        LocalDate statedOn() {
            return source.statedOn();
        }

        @Nullable
        Sha256 document() {
            return source.document();
        }
    }

    private boolean exists;
    private @Nullable Text title;
    private LocalDate titleStatedOn = LocalDate.MIN;
    private @Nullable CaseworkerAssigned caseworker;
    private LocalDate caseworkerStatedOn = LocalDate.MIN;
    private final Map<AgendaItem, ItemOnRecord> items = new LinkedHashMap<>();
    private final Map<AgendaItem, Integer> recommendationNumbers = new LinkedHashMap<>();
    private final Map<AgreementId, AgreementOnRecord> agreements = new LinkedHashMap<>();
    private final Set<EarlierDecisionCited> citations = new LinkedHashSet<>();

    private final Set<AgendaItem> halted = new LinkedHashSet<>();
    private final FiguresOnRecord figures = new FiguresOnRecord();

    private CaseOnRecord() {}

    static CaseOnRecord of(List<Fact> facts) {
        List<EventId> annulled = new ArrayList<>();
        facts.forEach(fact -> {
            if (fact.event() instanceof FactAnnulled it) {
                annulled.add(it.fact());
            }
        });
        CaseOnRecord record = new CaseOnRecord();
        facts.forEach(record::countRecommendation);
        facts.stream().filter(fact -> !annulled.contains(fact.id())).forEach(record::add);
        return record;
    }

    boolean exists() {
        return exists;
    }

    Map<AgendaItem, ItemOnRecord> items() {
        return items;
    }

    /** The number that the next recommendation on an item gets; withdrawn and annulled ones keep theirs. */
    int nextRecommendation(AgendaItem item) {
        return recommendationNumbers.getOrDefault(item, 0) + 1;
    }

    Map<AgreementId, AgreementOnRecord> agreements() {
        return agreements;
    }

    Set<EarlierDecisionCited> citations() {
        return citations;
    }

    /** Whether the decision of an item was halted, so that it grants nothing. */
    boolean isHalted(AgendaItem item) {
        return halted.contains(item);
    }

    /** What is on record of the case's figures; a copy, to which a plan may add what it plans. */
    FiguresOnRecord figures() {
        return figures.copy();
    }

    /** Whether a title stated on this day is news. */
    boolean titleIsNews(Text stated, LocalDate on) {
        return !Wording.same(stated, title) && on.isAfter(titleStatedOn);
    }

    /** Whether caseworkers stated on this day are news. */
    boolean caseworkerIsNews(CaseworkerAssigned stated, LocalDate on) {
        return !stated.equals(caseworker) && !on.isBefore(caseworkerStatedOn);
    }

    private void add(Fact fact) {
        LocalDate on = fact.statedOn();
        switch (fact.event()) {
            case CaseOpened it -> {
                exists = true;
                title(it.title(), on);
            }
            case CaseRenamed it -> title(it.title(), on);
            case CaseworkerAssigned it -> {
                if (!on.isBefore(caseworkerStatedOn)) {
                    caseworker = it;
                    caseworkerStatedOn = on;
                }
            }
            case CasePlacedOnAgenda it -> items.put(it.item(), ItemOnRecord.NONE);
            case CaseRemovedFromAgenda it -> items.remove(it.item());
            case BriefSubmitted it -> brief(it, on);
            case RecommendationProposed it ->
                recommend(it.item(), it.recommendation(), it.recommendedBy(), it.points());
            case RecommendationAmended it -> recommend(it.item(), it.recommendation(), null, it.points());
            case RecommendationWithdrawn it -> recommend(it.item(), it.recommendation(), null, null);
            case DecisionRecorded it -> decide(it.item(), it.decision());
            case DecisionCorrected it -> decide(it.item(), it.decision());
            case DocumentAttached it -> attach(it);
            case AgreementEntered it ->
                agreements.put(it.agreement(), new AgreementOnRecord(List.of(), List.of()).with(on, it.terms()));
            case AgreementAmended it ->
                agreements.computeIfPresent(it.agreement(), (id, agreement) -> agreement.with(on, it.terms()));
            case AgreementExtended it ->
                agreements.computeIfPresent(
                        it.agreement(), (id, agreement) -> agreement.withExtension(it.agreedOn(), it.decidedAt()));
            case EarlierDecisionCited it -> citations.add(it);
            case DecisionHalted it -> halted.add(it.item());
            case AgreementTerminated it -> {}
            case AgreementMovedToOperation it -> {}
            case FundingAllotted it -> figures.add(it);
            case FrameSet it -> figures.add(it, on);
            case IndicatorReported it -> figures.add(it);
            case FollowUpScheduled it -> figures.add(it);
            case FollowUpCompleted it -> {}
            case CaseTransferred it -> {}
            case AccessRestricted it -> {}
            case RestrictionLifted it -> {}
            case CaseClosed it -> {}
            case CaseReopened it -> {}
            case FactAnnulled it -> {}
            case FindingDismissed it -> {}
        }
    }

    private void title(Text stated, LocalDate on) {
        if (!on.isBefore(titleStatedOn)) {
            title = stated;
            titleStatedOn = on;
        }
    }

    private void countRecommendation(Fact fact) {
        if (fact.event() instanceof RecommendationProposed it) {
            recommendationNumbers.merge(it.item(), it.recommendation(), Math::max);
        }
    }

    private void brief(BriefSubmitted brief, LocalDate on) {
        change(brief.item(), now -> {
            List<ItemOnRecord.StatedBrief> more = new ArrayList<>(now.briefs());
            more.add(new ItemOnRecord.StatedBrief(on, brief));
            return new ItemOnRecord(more, now.recommendations(), now.documents(), now.decision());
        });
    }

    private void change(AgendaItem item, UnaryOperator<ItemOnRecord> change) {
        items.computeIfPresent(item, (key, now) -> change.apply(now));
    }

    private void recommend(AgendaItem item, int number, @Nullable Text by, @Nullable List<Text> points) {
        change(item, now -> {
            Map<Integer, ItemOnRecord.Recommended> all = new LinkedHashMap<>(now.recommendations());
            ItemOnRecord.Recommended before = all.remove(number);
            Text recommender = by != null ? by : before == null ? null : before.by();
            if (points != null && recommender != null) {
                all.put(number, new ItemOnRecord.Recommended(recommender, points));
            }
            return new ItemOnRecord(now.briefs(), all, now.documents(), now.decision());
        });
    }

    private void decide(AgendaItem item, Decision decision) {
        change(item, now -> new ItemOnRecord(now.briefs(), now.recommendations(), now.documents(), decision));
    }

    private void attach(DocumentAttached document) {
        AgendaItem item = document.item();
        if (item != null) {
            change(item, now -> {
                Set<Text> more = new LinkedHashSet<>(now.documents());
                more.add(document.title());
                return new ItemOnRecord(now.briefs(), now.recommendations(), more, now.decision());
            });
        }
    }
}
