package dk.sagsgang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

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
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.EventId;
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
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactTest {

    private static final AgendaItem ITEM = new AgendaItem(new MeetingId("FOU-2020-10-19"), 2);
    private static final LocalDate DAY = LocalDate.of(2020, 10, 19);
    private static final AgreementId AGREEMENT = new AgreementId("naboskab");
    private static final Person MEMBER = new Person("m-1", "Medlem Et");
    private static final Person SUBSTITUTE = new Person("m-2", "Medlem To");

    private final Map<CaseEvent, String> sentences = new LinkedHashMap<>();

    private void says(CaseEvent event, String sentence) {
        sentences.put(event, sentence);
    }

    @Test
    void every_event_of_a_case_has_its_sentence() {
        says(
                new CaseOpened(new CaseNumber("FOU-1"), true, text("Naboskab")),
                "Sagen oprettes: Naboskab (nummeret er tildelt)");
        says(new CaseRenamed(text("Naboskaber")), "Sagen får titlen: Naboskaber");
        says(new CaseworkerAssigned(MEMBER, List.of(SUBSTITUTE)), "Sagsbehandler: Medlem Et og Medlem To");
        says(
                new CasePlacedOnAgenda(
                        ITEM,
                        code("FOU"),
                        DAY,
                        31,
                        text("Naboskab"),
                        Openness.CLOSED,
                        Purpose.INFORMATION,
                        List.of(code("ØKE"), code("BYR"))),
                "På dagsordenen i FOU den 19-10-2020 som punkt 31: Naboskab (lukket punkt til orientering, sendes til ØKE og BYR) [FOU-2020-10-19, plads 2]");
        says(
                new CaseRemovedFromAgenda(ITEM, text("mangler bilag")),
                "Taget af dagsordenen for FOU-2020-10-19 punkt 2: mangler bilag");
        says(
                new BriefSubmitted(ITEM, text("Kort sagt."), text("Langt sagt."), null, null),
                "Sagsfremstilling: Kort sagt.");
        says(
                new RecommendationProposed(ITEM, 1, text("direktøren"), List.of(text("at a,"), text("at b."))),
                "Direktøren indstiller: (1) at a, (2) at b.");
        says(
                new RecommendationAmended(ITEM, 1, List.of(text("at c.")), text("nyt bilag")),
                "Indstilling 1 ændres til at c.: nyt bilag");
        says(
                new RecommendationWithdrawn(ITEM, 1, text("sagen er løst")),
                "Indstilling 1 trækkes tilbage: sagen er løst");
        says(
                new DecisionRecorded(ITEM, code("FOU"), DAY, fullDecision()),
                "Beslutning i FOU: godkendt [APPROVED]. »Godkendt.« Svar på punkterne: (1) godkendt [APPROVED] og (indstilling 2, 1) forkastet [REJECTED] »nej«. Stemmer: 4 for, 1 imod, 2 hverken for eller imod. Bemærkning: husk det. Forbehold: med forbehold. Mindretalsudtalelse af Medlem Et: imod. Fraværende: Medlem To. Inhabil: Medlem Et. Stedfortræder for Medlem Et: Medlem To. Sendt til BYR.");
        says(
                new DecisionCorrected(ITEM, Decision.of(Outcome.REJECTED, text("Afslået.")), text("forkert ført")),
                "Beslutningen rettes til: forkastet [REJECTED]. »Afslået.« Grund: forkert ført");
        says(new DecisionHalted(ITEM, MEMBER, null), "Beslutningen standses af Medlem Et (standsningsret)");
        says(
                new AgreementEntered(AGREEMENT, terms()),
                "Aftale naboskab: med Naboer ApS; forsøg [TRIAL]; i kraft 01-03-2020 [2020-03-01]; varer 2 år; udløber februar 2022 [2022-02]; 160.000 kr. om året, ekskl. moms; opsigelsesvarsel 3 måneder; mindst 40 par om året; mindst 80 par i perioden");
        says(
                new AgreementAmended(
                        AGREEMENT,
                        new AgreementTerms(null, null, null, null, null, null, Period.ofMonths(1), List.of())),
                "Om aftalen naboskab oplyses: opsigelsesvarsel 1 måned");
        says(
                new AgreementExtended(
                        AGREEMENT,
                        DAY,
                        Period.ofYears(1),
                        PartialDate.parse("2023-02-28"),
                        true,
                        true,
                        null,
                        text("COVID-19")),
                "Aftalen naboskab forlænges foreløbigt med 1 år til 28-02-2023 [2023-02-28] (udledt); ingen beslutning herom er registreret. Begrundelse: COVID-19");
        says(
                new AgreementTerminated(AGREEMENT, DAY, LocalDate.of(2021, 1, 31), text("for dyr")),
                "Aftalen naboskab opsiges 19-10-2020 og ophører 31-01-2021: for dyr");
        says(
                new AgreementMovedToOperation(AGREEMENT, PartialDate.parse("2023"), ITEM),
                "Aftalen naboskab går fra forsøg til drift 2023, besluttet på FOU-2020-10-19 punkt 2");
        says(
                new FundingAllotted(
                        text("naboskab"),
                        2021,
                        Money.kroner(730_000),
                        AllotmentStage.PROPOSED,
                        text("direktøren"),
                        null,
                        text("puljen"),
                        "19.1"),
                "Bevilling 2021: 730.000 kr. til naboskab, foreslået [PROPOSED] af direktøren, finansieret af puljen, konto 19.1");
        says(
                new FrameSet(2021, Money.kroner(722_000), text("forebyggelse")),
                "Ramme for 2021: 722.000 kr.: forebyggelse");
        says(
                new IndicatorReported("brugere", new BigDecimal("2029"), null, PartialDate.parse("2020-04-15"), false),
                "Nøgletal: brugere 2.029 pr. 15-04-2020");
        says(new DocumentAttached(ITEM, text("Aftalen"), "123-45", null), "Bilag: Aftalen [123-45]");
        says(
                new FollowUpScheduled(1, text("evaluering"), PartialDate.parse("2023-03"), MEMBER),
                "Opfølgning 1 inden marts 2023: evaluering (ansvarlig: Medlem Et)");
        says(new FollowUpCompleted(1, DAY, text("gjort")), "Opfølgning 1 udført 19-10-2020: gjort");
        says(
                new CaseTransferred(code("FOU"), code("SOS"), DAY, text("nedlagt")),
                "Sagen går til SOS den 19-10-2020: nedlagt");
        says(
                new AccessRestricted(new RestrictionScope.Item(ITEM), text("personsag"), null),
                "Adgangen begrænses for FOU-2020-10-19 punkt 2: personsag");
        says(
                new RestrictionLifted(new RestrictionScope.WholeCase(), text("afgjort")),
                "Adgangen åbnes for hele sagen: afgjort");
        says(new CaseClosed(DAY, null), "Sagen afsluttes 19-10-2020");
        says(new CaseReopened(DAY, text("ny klage")), "Sagen genåbnes 19-10-2020: ny klage");
        says(
                new EarlierDecisionCited(
                        PartialDate.parse("2019-10-21"), code("FOU"), 30, text("et forsøg"), Outcome.APPROVED),
                "Omtaler en tidligere beslutning, som ikke selv er registreret: 21-10-2019 i FOU, punkt 30, godkendt [APPROVED]. »et forsøg«");
        says(new FactAnnulled(new EventId("a"), 4, text("fejl")), "Sagens oplysning med version 4 annulleres: fejl");
        says(new FindingDismissed("expiry-1", List.of(), text("set")), "Fundet expiry-1 afvises: set");

        List<Class<?>> told = new ArrayList<>();
        sentences.forEach((event, sentence) -> {
            assertThat(Fact.sentence(event)).isEqualTo(sentence);
            told.add(event.getClass());
        });
        assertThat(told).containsExactlyInAnyOrder(CaseEvent.class.getPermittedSubclasses());
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(
                text("Naboer ApS"),
                AgreementKind.TRIAL,
                PartialDate.parse("2020-03-01"),
                Period.ofYears(2),
                PartialDate.parse("2022-02"),
                new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                Period.ofMonths(3),
                List.of(
                        new Target("par", BigDecimal.valueOf(40), Target.Span.YEAR),
                        new Target("par", BigDecimal.valueOf(80), Target.Span.TERM)));
    }

    private static Decision fullDecision() {
        return new Decision(
                Outcome.APPROVED,
                text("Godkendt."),
                List.of(
                        new PointOutcome(1, 1, Outcome.APPROVED, null),
                        new PointOutcome(2, 1, Outcome.REJECTED, text("nej"))),
                new Votes(4, 1, 2),
                List.of(text("husk det")),
                List.of(text("med forbehold")),
                List.of(new Dissent(MEMBER, text("imod"))),
                List.of(SUBSTITUTE),
                List.of(MEMBER),
                List.of(new Substitution(MEMBER, SUBSTITUTE)),
                List.of(code("BYR")),
                false);
    }

    private static Text text(String words) {
        return new Text(words);
    }

    private static CommitteeCode code(String code) {
        return new CommitteeCode(code);
    }
}
