package dk.sagsgang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.standalone.http.Server;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryTest {

    private static final CommitteeCode FOU = new CommitteeCode("FOU");
    private static final AgreementId BOBLBERG = new AgreementId("boblberg");
    private static final AgendaItem IN_2020 = new AgendaItem(new MeetingId("FOU-2020-10-19"), 2);
    private static final AgendaItem IN_2021 = new AgendaItem(new MeetingId("FOU-2021-11-22"), 3);

    private static final String VIEW = """
            {"authority": "herning", "caseId": "29.09.00-P20-1-19", "number": "29.09.00-P20-1-19",
             "numberAssigned": false, "title": "Status på Boblberg", "phase": "IN_EFFECT", "progress": "AFGJORT",
             "committee": {"code": "FOU", "name": "Forebyggelsesudvalget", "dissolvedOn": "2021-12-31"},
             "coCaseworkers": [], "newerField": 1,
             "agreements": [{"agreement": "boblberg", "partner": "Boblberg v/Shark Inc. ApS", "kind": "TRIAL",
               "inForceFrom": "2020-03-01", "duration": "P2Y", "expires": "2023-03", "expiryDerived": false,
               "originallyExpires": "2022-02-28",
               "price": {"oere": 16000000, "currency": "DKK", "per": "YEAR", "vat": "EXCLUDED"}, "notice": "P3M",
               "noticeDeadline": "2022-12", "targets": [], "status": "EXTENDED",
               "extensions": [{"agreedOn": "2021-11-22", "by": "P1Y", "expires": "2023-03", "expiryDerived": false,
                 "provisional": false, "decidedAt": {"meeting": "FOU-2021-11-22", "position": 3}}]}],
             "version": 9, "position": 40}
            """;

    private static Told boblberg() {
        return new Told()
                .at("2021-11-22", "november")
                .that(
                        new AgreementAmended(
                                BOBLBERG,
                                terms(
                                        PartialDate.parse("2022-02-28"),
                                        new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                                        Period.ofMonths(3))),
                        70,
                        72)
                .that(
                        new EarlierDecisionCited(
                                PartialDate.parse("2019-10-21"), FOU, 30, new Text("at indgå i et forsøg"), null),
                        60)
                .at("2020-10-19", "oktober")
                .that(new CaseOpened(new CaseNumber("29.09.00-P20-1-19"), false, new Text("Status på Boblberg")), 31)
                .that(
                        new CasePlacedOnAgenda(
                                IN_2020,
                                FOU,
                                LocalDate.of(2020, 10, 19),
                                null,
                                new Text("Status på Boblberg"),
                                Openness.OPEN,
                                Purpose.DECISION,
                                List.of()),
                        31)
                .that(
                        new BriefSubmitted(
                                IN_2020,
                                null,
                                new Text("Et forsøg med naboskab. " + "Det går fremad. ".repeat(20)),
                                null,
                                null),
                        33,
                        40)
                .that(
                        new RecommendationProposed(
                                IN_2020,
                                1,
                                new Text("direktøren"),
                                List.of(new Text("at orienteringen tages til efterretning."))),
                        42)
                .that(
                        new DecisionRecorded(
                                IN_2020,
                                FOU,
                                LocalDate.of(2020, 10, 19),
                                Decision.of(Outcome.NOTED, new Text("Taget til efterretning."))),
                        44)
                .that(
                        new AgreementEntered(
                                BOBLBERG,
                                new AgreementTerms(
                                        new Text("Boblberg v/Shark Inc. ApS"),
                                        AgreementKind.TRIAL,
                                        PartialDate.parse("2020-03-01"),
                                        Period.ofYears(2),
                                        null,
                                        null,
                                        null,
                                        List.of())),
                        34)
                .at("2021-11-22", "november")
                .that(
                        new DecisionRecorded(
                                IN_2021,
                                FOU,
                                LocalDate.of(2021, 11, 22),
                                new Decision(
                                        Outcome.APPROVED,
                                        new Text("Godkendt som indstillet."),
                                        List.of(
                                                new PointOutcome(1, 1, Outcome.DISCUSSED, null),
                                                new PointOutcome(1, 2, Outcome.APPROVED, null)),
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        false)),
                        90)
                .that(
                        new AgreementExtended(
                                BOBLBERG,
                                LocalDate.of(2021, 11, 22),
                                Period.ofYears(1),
                                PartialDate.parse("2023-03"),
                                false,
                                false,
                                IN_2021,
                                null),
                        88,
                        90);
    }

    @Test
    void the_course_of_a_case_is_told_from_its_head_to_its_newest_fact() {
        assertThat(told(boblberg().items())).isEqualTo("""
                Sag 29.09.00-P20-1-19: Status på Boblberg
                  Myndighed          Herning Kommune [herning]
                  Fase               i kraft [IN_EFFECT], sagsstatus afgjort [AFGJORT]
                  Udvalg             Forebyggelsesudvalget [FOU], nedlagt 31-12-2021

                Aftale [boblberg]: Boblberg v/Shark Inc. ApS, forsøg [TRIAL]
                  Status             forlænget [EXTENDED]
                  I kraft            01-03-2020 [2020-03-01]
                  Varighed           2 år
                  Udløber            marts 2023 [2023-03]
                  Oprindeligt udløb  28-02-2022 [2022-02-28]
                  Forlænget          22-11-2021 med 1 år til marts 2023 [2023-03], besluttet på FOU-2021-11-22 punkt
                                     3
                  Pris               160.000 kr. om året, ekskl. moms
                  Opsigelsesvarsel   3 måneder
                  Opsiges senest     december 2022 [2022-12]

                19-10-2020, dokument ec9dc88a
                  - Sagen oprettes: Status på Boblberg (linje 31)
                  - På dagsordenen i FOU den 19-10-2020 som punkt 2: Status på Boblberg (åbent punkt til beslutning)
                    [FOU-2020-10-19, plads 2] (linje 31)
                  - Sagsfremstilling: Et forsøg med naboskab. Det går fremad. Det går fremad. Det går fremad. Det
                    går fremad. Det går fremad. Det går fremad. Det går fremad. Det går fremad. Det går fremad. Det
                    går fremad. Det går fremad. Det går fremad. Det går fremad. Det går … (linje 33-40)
                  - Direktøren indstiller: at orienteringen tages til efterretning. (linje 42)
                  - Beslutning i FOU: taget til efterretning [NOTED]. »Taget til efterretning.« (linje 44)
                  - Aftale boblberg: med Boblberg v/Shark Inc. ApS; forsøg [TRIAL]; i kraft 01-03-2020 [2020-03-01];
                    varer 2 år (linje 34)

                22-11-2021, dokument b68823ed
                  - Om aftalen boblberg oplyses: udløber 28-02-2022 [2022-02-28]; 160.000 kr. om året, ekskl. moms;
                    opsigelsesvarsel 3 måneder (linje 70-72)
                  - Omtaler en tidligere beslutning, som ikke selv er registreret: 21-10-2019 i FOU, punkt 30. »at
                    indgå i et forsøg« (linje 60)
                  - Beslutning i FOU: godkendt [APPROVED]. »Godkendt som indstillet.« Svar på punkterne: (1) drøftet
                    [DISCUSSED] og (2) godkendt [APPROVED]. (linje 90)
                  - Aftalen boblberg forlænges med 1 år til marts 2023 [2023-03], besluttet på FOU-2021-11-22 punkt
                    3 (linje 88-90)
                """);
    }

    @Nested
    class the_order {
        @Test
        void is_that_in_which_things_were_stated_whatever_was_recorded_first() {
            assertThat(told(boblberg().items()).lines().filter(line -> line.matches("\\d\\d-\\d\\d-\\d{4}, .*")))
                    .extracting(line -> line.substring(0, 10))
                    .containsExactly("19-10-2020", "22-11-2021");
        }
    }

    @Nested
    class a_fact {
        @Test
        void that_was_annulled_stays_and_is_said_to_be_annulled() {
            Told history = new Told()
                    .at("2020-10-19", null)
                    .that(new CaseRenamed(new Text("Forkert titel")))
                    .that(new FactAnnulled(new EventId("event-0"), 0, new Text("tastefejl")));
            assertThat(told(history.items())).endsWith("""
                    19-10-2020, uden dokument
                      - ANNULLERET: Sagen får titlen: Forkert titel
                      - Sagens oplysning med version 0 annulleres: tastefejl
                    """);
        }

        @Test
        void that_this_program_does_not_know_is_named_and_not_left_out() {
            HistoryItem known =
                    new Told().that(new CaseRenamed(new Text("x"))).items().getFirst();
            HistoryItem newer = new HistoryItem(
                    1,
                    0,
                    "event-0",
                    "CaseSung",
                    3,
                    known.source(),
                    EventJson.mapper().readTree("{\"key\":\"C\"}"));
            assertThat(told(List.of(newer))).endsWith("  - CaseSung (revision 3), som denne udgave ikke kender\n");
        }
    }

    @Nested
    class a_moment {
        private static final String AS_OF = """
                , "asOf": {"position": 3, "recordedBy": "2026-03-01T12:00:00Z", "statedBy": "2021-12-31",
                  "validOn": "2023-03-15",
                  "leftOut": {"recordedLater": 1, "statedLater": 1, "annulled": 0, "heldLater": [2]},
                  "uncertain": [
                    {"why": "HOLDS_FROM", "date": "2023-03", "version": 1, "position": 2, "type": "IndicatorReported"},
                    {"why": "ENDS", "date": "2023-03", "agreement": "boblberg"}]}}
                """;

        private final String story = Story.of(
                Server.JSON.readValue(VIEW.stripTrailing().replaceFirst("}$", "") + AS_OF, CaseView.class),
                "Herning Kommune",
                new Told()
                        .at("2020-10-19", null)
                        .that(new CaseRenamed(new Text("Den første")))
                        .at("2022-01-01", null)
                        .that(new CaseRenamed(new Text("Oplyst senere")))
                        .at("2020-10-19", null)
                        .that(new CaseRenamed(new Text("Gældende senere")))
                        .that(new CaseRenamed(new Text("Registreret senere")))
                        .items(),
                false);

        @Test
        void is_said_with_what_is_uncertain_about_it() {
            assertThat(story)
                    .contains(
                            "  Set                som registreret til og med position 3, den sidste inden",
                            "2026-03-01T12:00:00Z;\n",
                            "som oplyst til og med 31-12-2021; som gældende den 15-03-2023\n",
                            "  Uvist              IndicatorReported [version 1] gælder fra marts 2023 [2023-03]\n",
                            "  Uvist              aftalen boblberg udløber marts 2023 [2023-03]\n");
        }

        @Test
        void leaves_out_of_the_course_what_was_later_by_any_of_the_three_times() {
            assertThat(story).contains("Den første").doesNotContain("senere");
        }
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        assertThat(told(boblberg().items()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    private static String told(List<HistoryItem> history) {
        CaseView view = Server.JSON.readValue(VIEW, CaseView.class);
        return Story.of(view, "Herning Kommune", history, false);
    }

    private static AgreementTerms terms(PartialDate expires, Price price, Period notice) {
        return new AgreementTerms(null, null, null, null, expires, price, notice, List.of());
    }
}
