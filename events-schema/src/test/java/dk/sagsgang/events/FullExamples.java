package dk.sagsgang.events;

import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.events.authorities.ImportReviewSet;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
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
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadDoubt;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.HaltEntered;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** Every event once with all its fields filled: a trial of a bicycle library, from its first meeting to its end. */
final class FullExamples {

    static final CommitteeCode COMMITTEE = new CommitteeCode("KFU");
    static final CommitteeCode COUNCIL = new CommitteeCode("BYR");
    static final LocalDate DAY = LocalDate.of(2024, 5, 14);
    static final MeetingId MEETING = MeetingId.of(COMMITTEE, DAY);
    static final AgendaItem ITEM = new AgendaItem(MEETING, 4);
    static final AgreementId AGREEMENT = new AgreementId("cykelbibliotek");
    static final CaseId CASE = CaseId.of(new CaseNumber("24/1871"));
    static final Sha256 DOCUMENT = Sha256.of("Referat af mødet den 14. maj".getBytes(StandardCharsets.UTF_8));
    static final Person CHAIR = new Person("formand", "Formanden for Kultur- og Fritidsudvalget");
    static final Person MEMBER = Person.named("Første medlem");
    static final Person SUBSTITUTE = Person.named("Første stedfortræder");

    private FullExamples() {}

    static List<DomainEvent> all() {
        return List.of(
                new AuthorityRegistered(
                        new AuthorityId("herning"), text("Herning Kommune"), AuthorityKind.MUNICIPALITY),
                new ImportReviewSet(ImportReview.ALL),
                new CommitteeEstablished(
                        COMMITTEE,
                        text("Kultur- og Fritidsudvalget"),
                        CommitteeKind.STANDING,
                        PartialDate.of(YearMonth.of(2022, 1))),
                new MeetingConvened(MEETING, DAY),
                new MeetingCalledOff(MEETING),
                new CommitteeDissolved(
                        LocalDate.of(2025, 12, 31), new CommitteeCode("KULTUR"), text("Udvalgene lægges sammen.")),
                new MeetingScheduled(MEETING, COMMITTEE, DAY, LocalTime.of(15, 30), text("Lokale 2, rådhuset"), true),
                new MeetingRescheduled(
                        DAY.plusDays(7), LocalTime.of(16, 0), text("Biblioteket"), text("Lokalet er optaget.")),
                new MeetingCancelled(text("Der er ingen sager.")),
                new AgendaPublished(DAY.minusDays(4), DOCUMENT),
                new AgendaItemAdded(4, 37, CASE, text("Cykelbibliotek på prøve"), Openness.OPEN),
                new AgendaItemRemoved(4, CASE),
                new MeetingHeld(DAY, List.of(CHAIR, SUBSTITUTE), List.of(MEMBER)),
                new HaltEntered(4, CASE, CHAIR),
                new MeetingAdjourned(LocalTime.of(17, 45, 30)),
                new MinutesPublished(DAY.plusDays(2), DOCUMENT),
                new MinutesSigned(DAY.plusDays(1), List.of(CHAIR, SUBSTITUTE)),
                new MinutesRead(
                        DOCUMENT,
                        2,
                        "herning-2019",
                        text("referat.pdf"),
                        DOCUMENT,
                        MEETING,
                        11,
                        List.of(new ReadDoubt(
                                "CASE_NUMBER_MISSING",
                                3,
                                "caseNumber",
                                text("Punkt 3 har intet sagsnummer."),
                                List.of(new LineRange(5, 5, 3)))),
                        List.of(new ReadFact(
                                4,
                                List.of(new LineRange(5, 5, 3)),
                                "herning/case/24%2F1871",
                                "ExtendAgreement",
                                text("Aftalen forlænges"),
                                text("{\"agreement\":\"A1\"}"),
                                true,
                                List.of(new ReadDoubt(
                                        "EXPIRY_UNCLEAR",
                                        4,
                                        "expires",
                                        text("Udløbet kan læses på to måder."),
                                        List.of(new LineRange(5, 5, 3)))),
                                List.of(1, 2)))),
                new FactReviewed(
                        5, FactReviewed.Verdict.CHANGED, text("Aftalen udløber i juni 2026."), text("Se linje 88.")),
                new ImportApplied(42, List.of(CASE)),
                new ImportUndone(text("Det var et udkast til referatet.")),
                new CaseOpened(new CaseNumber("24/1871"), true, text("Cykelbibliotek på prøve")),
                new CaseRenamed(text("Cykelbibliotek i \"drift\"")),
                new CaseworkerAssigned(Person.named("Sagsbehandler Et"), List.of(Person.named("Sagsbehandler To"))),
                new CasePlacedOnAgenda(
                        ITEM,
                        COMMITTEE,
                        DAY,
                        37,
                        text("Cykelbibliotek på prøve"),
                        Openness.CLOSED,
                        Purpose.DECISION,
                        List.of(new CommitteeCode("ØKE"), COUNCIL)),
                new CaseRemovedFromAgenda(ITEM, text("Tilbuddet er ikke kommet.")),
                new BriefSubmitted(
                        ITEM,
                        text("Borgere kan låne en ladcykel."),
                        text("Prøven varer to år.\nDerefter tages stilling."),
                        text("Udgiften holdes inden for rammen."),
                        text("Sagen er drøftet med teknisk forvaltning.")),
                new RecommendationProposed(
                        ITEM,
                        1,
                        text("Direktøren for kultur"),
                        List.of(text("at prøven godkendes"), text("at der afsættes 120.000 kr. om året"))),
                new RecommendationAmended(
                        ITEM, 1, List.of(text("at prøven godkendes for et år")), text("Der er ikke penge til to år.")),
                new RecommendationWithdrawn(ITEM, 1, text("Leverandøren er trådt tilbage.")),
                new DecisionRecorded(ITEM, COMMITTEE, DAY, decision()),
                new DecisionCorrected(ITEM, decision(), text("Stemmerne var talt forkert.")),
                new DecisionHalted(ITEM, CHAIR, text("Byrådet bør tage stilling.")),
                new AgreementEntered(AGREEMENT, terms()),
                new AgreementAmended(AGREEMENT, terms()),
                new AgreementExtended(
                        AGREEMENT,
                        LocalDate.of(2026, 4, 21),
                        Period.of(1, 6, 0),
                        PartialDate.of(YearMonth.of(2027, 12)),
                        true,
                        true,
                        ITEM,
                        text("Evalueringen er forsinket.")),
                new AgreementTerminated(
                        AGREEMENT,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 6, 1),
                        text("Cyklerne bliver ikke brugt.")),
                new AgreementMovedToOperation(AGREEMENT, PartialDate.of(Year.of(2026)), ITEM),
                new FundingAllotted(
                        text("Cykelbibliotek"),
                        2025,
                        Money.kroner(new BigDecimal("120000.50")),
                        AllotmentStage.RECOMMENDED,
                        text("Kultur- og Fritidsudvalget"),
                        ITEM,
                        text("Puljen til frivilligt arbejde"),
                        "0387501"),
                new FrameSet(2025, Money.kroner(750_000), text("Fritid")),
                new IndicatorReported(
                        "udlån", new BigDecimal("83.40"), "pr. uge", PartialDate.of(YearMonth.of(2025, 2)), true),
                new DocumentAttached(ITEM, text("Evaluering af prøven"), "D2024-118", DOCUMENT),
                new FollowUpScheduled(
                        1, text("Evaluering forelægges"), PartialDate.of(LocalDate.of(2026, 4, 1)), CHAIR),
                new FollowUpCompleted(1, LocalDate.of(2026, 3, 30), text("Forelagt på mødet i marts.")),
                new CaseTransferred(COMMITTEE, COUNCIL, LocalDate.of(2026, 1, 1), text("Udvalget er nedlagt.")),
                new AccessRestricted(
                        new RestrictionScope.Document(text("Tilbud fra leverandøren")),
                        text("Tilbuddet er en forretningshemmelighed."),
                        text("Tilbud")),
                new RestrictionLifted(new RestrictionScope.Item(ITEM), text("Udbuddet er slut.")),
                new CaseClosed(LocalDate.of(2026, 8, 20), text("Prøven er slut.")),
                new CaseReopened(LocalDate.of(2026, 9, 3), text("Der er kommet en klage.")),
                new EarlierDecisionCited(
                        PartialDate.of(LocalDate.of(2021, 11, 9)),
                        COUNCIL,
                        212,
                        text("Byrådet vedtog cykelpolitikken."),
                        Outcome.APPROVED_WITH_CHANGES),
                new FactAnnulled(new EventId("7d0f3c1e-0000-4000-8000-000000000001"), 12, text("Forkert sag.")),
                new FindingDismissed(
                        "udløb-uden-beslutning", List.of("7d0f3c1e", "7d0f3c1f"), text("Aftalen er afløst af en ny.")));
    }

    static Text text(String words) {
        return new Text(words);
    }

    private static Decision decision() {
        return new Decision(
                Outcome.APPROVED_WITH_CHANGES,
                text("Godkendt, idet prøven evalueres efter et år."),
                List.of(
                        new PointOutcome(1, 1, Outcome.APPROVED, text("Godkendt.")),
                        new PointOutcome(1, 2, Outcome.REFERRED, text("Sendes til Økonomi- og Erhvervsudvalget."))),
                new Votes(4, 2, 1),
                List.of(text("Udvalget ser frem til evalueringen.")),
                List.of(text("Et medlem tog forbehold.")),
                List.of(new Dissent(MEMBER, text("Pengene burde gå til stier."))),
                List.of(MEMBER),
                List.of(CHAIR),
                List.of(new Substitution(MEMBER, SUBSTITUTE)),
                List.of(new CommitteeCode("ØKE")),
                true);
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(
                text("Cykelværkstedet & Sønner ApS"),
                AgreementKind.TRIAL,
                PartialDate.of(LocalDate.of(2024, 7, 1)),
                Period.ofYears(2),
                PartialDate.of(YearMonth.of(2026, 6)),
                new Price(Money.kroner(120_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                Period.ofMonths(3),
                List.of(
                        new Target("udlån", new BigDecimal("400"), Target.Span.YEAR),
                        new Target("lånere", new BigDecimal("62.5"), Target.Span.TERM)));
    }
}
