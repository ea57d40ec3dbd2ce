package dk.sagsgang.events;

import static dk.sagsgang.events.FullExamples.AGREEMENT;
import static dk.sagsgang.events.FullExamples.CASE;
import static dk.sagsgang.events.FullExamples.CHAIR;
import static dk.sagsgang.events.FullExamples.COMMITTEE;
import static dk.sagsgang.events.FullExamples.COUNCIL;
import static dk.sagsgang.events.FullExamples.DAY;
import static dk.sagsgang.events.FullExamples.DOCUMENT;
import static dk.sagsgang.events.FullExamples.ITEM;
import static dk.sagsgang.events.FullExamples.MEETING;
import static dk.sagsgang.events.FullExamples.text;

import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that may leave something out, with as little said as their meaning allows. */
final class MinimalExamples {

    private static final Decision NOTED = Decision.of(Outcome.NOTED, text("Taget til efterretning."));

    private MinimalExamples() {}

    static List<DomainEvent> all() {
        return List.of(
                new CommitteeEstablished(COMMITTEE, text("Kultur- og Fritidsudvalget"), CommitteeKind.OTHER, null),
                new CommitteeDissolved(LocalDate.of(2025, 12, 31), null, null),
                new MeetingScheduled(MEETING, COMMITTEE, DAY, null, null, false),
                new MeetingRescheduled(DAY.plusDays(7), null, null, null),
                new AgendaPublished(null, null),
                new AgendaItemAdded(4, null, CASE, text("Cykelbibliotek på prøve"), Openness.CLOSED),
                new MeetingHeld(DAY, List.of(), List.of()),
                new MeetingAdjourned(null),
                new MinutesPublished(null, null),
                new MinutesSigned(DAY, List.of()),
                new MinutesRead(
                        DOCUMENT,
                        2,
                        "herning-2021",
                        null,
                        null,
                        MEETING,
                        0,
                        List.of(),
                        List.of(new ReadFact(
                                null,
                                List.of(),
                                "herning/meeting/FOU-2021-11-22",
                                "HoldMeeting",
                                text("Mødet er afholdt"),
                                text("{}"),
                                false,
                                List.of(),
                                List.of()))),
                new ImportApplied(0, List.of()),
                new FactReviewed(5, FactReviewed.Verdict.ACCEPTED, null, text("Stemmer med referatet.")),
                new CaseworkerAssigned(CHAIR, List.of()),
                new CasePlacedOnAgenda(
                        ITEM, COMMITTEE, DAY, null, text("Meddelelser"), Openness.OPEN, Purpose.INFORMATION, List.of()),
                new BriefSubmitted(ITEM, text("Borgere kan låne en ladcykel."), null, null, null),
                new RecommendationProposed(ITEM, 1, text("Administrationen"), List.of()),
                new RecommendationAmended(ITEM, 1, List.of(), text("Punkterne bortfalder.")),
                new DecisionRecorded(ITEM, COMMITTEE, DAY, NOTED),
                new DecisionCorrected(ITEM, NOTED, text("Sagen var til orientering.")),
                new DecisionHalted(ITEM, CHAIR, null),
                new AgreementEntered(
                        AGREEMENT, terms(text("Cykelværkstedet"), PartialDate.of(LocalDate.of(2024, 7, 1)))),
                new AgreementAmended(AGREEMENT, terms(null, null)),
                new AgreementExtended(
                        AGREEMENT,
                        LocalDate.of(2026, 4, 21),
                        null,
                        PartialDate.of(Year.of(2027)),
                        false,
                        false,
                        null,
                        null),
                new AgreementTerminated(AGREEMENT, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1), null),
                new AgreementMovedToOperation(AGREEMENT, PartialDate.of(LocalDate.of(2026, 7, 1)), null),
                new FundingAllotted(
                        text("Cykelbibliotek"),
                        2025,
                        Money.kroner(-20_000),
                        AllotmentStage.GRANTED,
                        text("Byrådet"),
                        null,
                        null,
                        null),
                new FrameSet(2025, Money.kroner(0), null),
                new IndicatorReported("udlån", new BigDecimal("-2"), null, null, false),
                new DocumentAttached(null, text("Bilag"), null, null),
                new FollowUpScheduled(2, text("Evaluering forelægges"), PartialDate.of(Year.of(2026)), null),
                new FollowUpCompleted(2, LocalDate.of(2026, 3, 30), null),
                new CaseTransferred(null, COUNCIL, LocalDate.of(2026, 1, 1), null),
                new AccessRestricted(new RestrictionScope.WholeCase(), text("Personsag."), null),
                new CaseClosed(LocalDate.of(2026, 8, 20), null),
                new EarlierDecisionCited(
                        PartialDate.of(Year.of(2021)), null, null, text("Byrådet vedtog cykelpolitikken."), null),
                new FindingDismissed("frist-overskredet", List.of(), text("Fristen var en anden.")));
    }

    private static AgreementTerms terms(@Nullable Text partner, @Nullable PartialDate inForceFrom) {
        return new AgreementTerms(partner, null, inForceFrom, null, null, null, null, List.of());
    }
}
