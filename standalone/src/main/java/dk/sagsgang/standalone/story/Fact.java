package dk.sagsgang.standalone.story;

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

/** Every event of a case as one Danish sentence. What people wrote is quoted; a brief alone is shortened. */
final class Fact {

    private Fact() {}

    static String sentence(CaseEvent event) {
        return switch (event) {
            case CaseOpened it ->
                "Sagen oprettes: " + it.title() + (it.numberAssigned() ? " (nummeret er tildelt)" : "");
            case CaseRenamed it -> "Sagen får titlen: " + it.title();
            case CaseworkerAssigned it -> "Sagsbehandler: " + Phrases.people(it.caseworker(), it.coCaseworkers());
            case CasePlacedOnAgenda it -> Agenda.placed(it);
            case CaseRemovedFromAgenda it ->
                "Taget af dagsordenen for " + Phrases.item(it.item()) + Phrases.why(it.reason());
            case BriefSubmitted it -> Agenda.brief(it);
            case RecommendationProposed it ->
                Phrases.sender(it.recommendedBy()) + " indstiller: " + Phrases.points(it.points());
            case RecommendationAmended it ->
                "Indstilling " + it.recommendation() + " ændres til " + Phrases.points(it.points())
                        + Phrases.why(it.reason());
            case RecommendationWithdrawn it ->
                "Indstilling " + it.recommendation() + " trækkes tilbage" + Phrases.why(it.reason());
            case DecisionRecorded it -> "Beslutning i " + it.committee() + ": " + Decided.told(it.decision());
            case DecisionCorrected it ->
                "Beslutningen rettes til: " + Decided.told(it.decision()) + " Grund: " + it.reason();
            case DecisionHalted it ->
                "Beslutningen standses af " + it.haltedBy().name() + " (standsningsret)" + Phrases.why(it.reason());
            case AgreementEntered it -> Agreed.entered(it);
            case AgreementAmended it -> Agreed.amended(it);
            case AgreementExtended it -> Agreed.extended(it);
            case AgreementTerminated it -> Agreed.terminated(it);
            case AgreementMovedToOperation it ->
                "Aftalen " + it.agreement() + " går fra forsøg til drift " + Danish.date(it.from())
                        + Phrases.decidedAt(it.decidedAt());
            case FundingAllotted it -> Funded.allotted(it);
            case FrameSet it -> Funded.frame(it);
            case IndicatorReported it -> Funded.indicator(it);
            case DocumentAttached it -> "Bilag: " + it.title() + Phrases.inBrackets(it.externalId());
            case FollowUpScheduled it ->
                "Opfølgning " + it.followUp() + " inden " + Danish.date(it.due()) + ": " + it.what()
                        + Phrases.responsible(it.responsible());
            case FollowUpCompleted it ->
                "Opfølgning " + it.followUp() + " udført " + Danish.day(it.completedOn()) + Phrases.why(it.note());
            case CaseTransferred it ->
                "Sagen går til " + it.to() + " den " + Danish.day(it.transferredOn()) + Phrases.why(it.reason());
            case AccessRestricted it ->
                "Adgangen begrænses for " + Phrases.scope(it.scope()) + Phrases.why(it.reason());
            case RestrictionLifted it -> "Adgangen åbnes for " + Phrases.scope(it.scope()) + Phrases.why(it.reason());
            case CaseClosed it -> "Sagen afsluttes " + Danish.day(it.closedOn()) + Phrases.why(it.reason());
            case CaseReopened it -> "Sagen genåbnes " + Danish.day(it.reopenedOn()) + Phrases.why(it.reason());
            case EarlierDecisionCited it -> Decided.cited(it);
            case FactAnnulled it ->
                "Sagens oplysning med version " + it.factVersion() + " annulleres" + Phrases.why(it.reason());
            case FindingDismissed it -> "Fundet " + it.finding() + " afvises" + Phrases.why(it.reason());
        };
    }
}
