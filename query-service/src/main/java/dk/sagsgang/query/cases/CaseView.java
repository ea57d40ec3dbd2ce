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
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fold of one case. Every event competes for a subject. Of statements (title, caseworker, brief, terms, figures) the
 * one stated later wins, so that two documents give the same case whichever was recorded first; acts in the case's own
 * course (closing, placing, deciding, transferring, restricting, following up) count in the order of the record, as they
 * do for the rules that allowed them. What leaves an agenda takes with it all that hung on it. What never replaces
 * anything has its version in its subject. A fact that was annulled is no longer there after {@link #refold};
 * {@link #evolve} alone cannot take it out, because it no longer knows what the annulled fact had replaced.
 */
public record CaseView(Facts facts) {
    /** Where annulments stand: they tell nothing of the case but that it once was told otherwise. */
    static final String ANNULMENTS = "annulment/";

    public static CaseView of(StreamId stream) {
        return new CaseView(Facts.none(stream));
    }

    public CaseView evolve(RecordedEvent event) {
        return evolve(List.of(event));
    }

    public CaseView evolve(List<RecordedEvent> events) {
        return new CaseView(facts.with(events, CaseView::subject));
    }

    /** The case from its whole history, leaving out what was annulled; an annulled annulment counts for nothing. */
    public static CaseView refold(StreamId stream, List<RecordedEvent> history) {
        Set<Long> annulled = annulled(history);
        return new CaseView(Facts.none(stream)
                .with(history, (what, version) -> annulled.contains(version) ? null : subject(what, version)));
    }

    /** Backwards, since only a later fact can annul an earlier one. */
    private static Set<Long> annulled(List<RecordedEvent> history) {
        Set<Long> annulled = new HashSet<>();
        for (RecordedEvent event : history.reversed()) {
            if (!annulled.contains(event.version()) && event.event() instanceof FactAnnulled it) {
                annulled.add(it.factVersion());
            }
        }
        return annulled;
    }

    static @Nullable Subject subject(DomainEvent event, long version) {
        if (event instanceof CaseEvent it) {
            return subject(it, version);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of a case.");
    }

    private static @Nullable Subject subject(CaseEvent event, long version) {
        return switch (event) {
            case CaseOpened it -> Subject.statement("opened");
            case CaseRenamed it -> Subject.statement("renamed");
            case CaseworkerAssigned it -> Subject.statement("caseworker");
            case CasePlacedOnAgenda it -> Subject.act(of(it.item(), "placing"));
            case CaseRemovedFromAgenda it -> Subject.actEnding(of(it.item(), ""), of(it.item(), "placing"));
            case BriefSubmitted it -> Subject.statement(of(it.item(), "brief"));
            case RecommendationProposed it -> Subject.act(of(it.item(), "proposed/" + it.recommendation()));
            case RecommendationAmended it -> Subject.act(of(it.item(), "amended/" + it.recommendation()));
            case RecommendationWithdrawn it -> Subject.act(of(it.item(), "withdrawn/" + it.recommendation()));
            case DecisionRecorded it -> Subject.act(of(it.item(), "decided"));
            case DecisionCorrected it -> Subject.act(of(it.item(), "corrected"));
            case DecisionHalted it -> Subject.act(of(it.item(), "halted"));
            case AgreementEntered it -> Subject.statement(of(it.agreement(), "terms/" + version));
            case AgreementAmended it -> Subject.statement(of(it.agreement(), "terms/" + version));
            case AgreementExtended it -> Subject.statement(of(it.agreement(), "extended/" + version));
            case AgreementTerminated it -> Subject.act(of(it.agreement(), "terminated"));
            case AgreementMovedToOperation it -> Subject.act(of(it.agreement(), "operation"));
            case FundingAllotted it -> Subject.statement("allotment/" + version);
            case FrameSet it -> Subject.statement("frame/" + it.year());
            case IndicatorReported it -> Subject.statement(indicator(it));
            case DocumentAttached it -> Subject.statement("document/" + version);
            case FollowUpScheduled it -> Subject.act("scheduled/" + it.followUp());
            case FollowUpCompleted it -> Subject.act("completed/" + it.followUp());
            case CaseTransferred it -> Subject.act("transferred/" + version);
            case AccessRestricted it -> Subject.act(restriction(it.scope()));
            case RestrictionLifted it -> Subject.act(restriction(it.scope()));
            case CaseClosed it -> Subject.act("closing");
            case CaseReopened it -> Subject.act("closing");
            case EarlierDecisionCited it -> Subject.statement("cited/" + version);
            case FactAnnulled it -> Subject.statement(ANNULMENTS + version);
            case FindingDismissed it -> null;
        };
    }

    private static String of(AgendaItem item, String aspect) {
        return "item/" + item + "/" + aspect;
    }

    private static String of(AgreementId agreement, String aspect) {
        return "agreement/" + agreement + "/" + aspect;
    }

    /** Figures of one day are one subject; of those without a day every figure is its own. */
    private static String indicator(IndicatorReported it) {
        String when =
                it.asOf() == null ? "?" + it.value().toPlainString() : it.asOf().text();
        return "indicator/" + it.indicator() + "/" + when;
    }

    private static String restriction(RestrictionScope scope) {
        return switch (scope) {
            case RestrictionScope.WholeCase it -> "restriction/case";
            case RestrictionScope.Item it -> "restriction/item/" + it.item();
            case RestrictionScope.Document it -> "restriction/document/" + it.title();
        };
    }
}
