package dk.sagsgang.query.cases;

import static dk.sagsgang.query.cases.CaseFixtures.BOBLBERG;
import static dk.sagsgang.query.cases.CaseFixtures.IN_NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.IN_OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.amended;
import static dk.sagsgang.query.cases.CaseFixtures.brief;
import static dk.sagsgang.query.cases.CaseFixtures.decided;
import static dk.sagsgang.query.cases.CaseFixtures.entered;
import static dk.sagsgang.query.cases.CaseFixtures.extended;
import static dk.sagsgang.query.cases.CaseFixtures.firstTerms;
import static dk.sagsgang.query.cases.CaseFixtures.laterTerms;
import static dk.sagsgang.query.cases.CaseFixtures.opened;
import static dk.sagsgang.query.cases.CaseFixtures.placed;
import static dk.sagsgang.query.cases.CaseFixtures.recommended;
import static dk.sagsgang.query.cases.CaseFixtures.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Documents tell of one case, each in its own order; which of them is recorded when must not show in the case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderOfDocumentsTest {
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 20);

    /** One document: the day it states, the title it gives the case, and the facts it tells after that. */
    private record Telling(LocalDate day, String title, List<DomainEvent> facts) {}

    private static final List<Telling> DOCUMENTS = List.of(
            new Telling(
                    OCTOBER,
                    "Orientering om Boblberg",
                    List.of(
                            new CaseworkerAssigned(Person.named("Sagsbehandler Et"), List.of()),
                            placed(IN_OCTOBER, OCTOBER),
                            brief(IN_OCTOBER, "Første status"),
                            decided(IN_OCTOBER, OCTOBER, Outcome.NOTED),
                            entered(firstTerms()),
                            new IndicatorReported(
                                    "brugere", new BigDecimal("2672"), null, PartialDate.parse("2020-09-25"), false),
                            new DocumentAttached(IN_OCTOBER, new Text("Bilag"), null, null))),
            new Telling(
                    APRIL,
                    "Boblberg forlænges",
                    List.of(
                            new AgreementExtended(
                                    BOBLBERG,
                                    APRIL,
                                    Period.ofMonths(6),
                                    PartialDate.parse("2022-08-31"),
                                    true,
                                    true,
                                    null,
                                    null),
                            new FrameSet(2021, Money.kroner(722_000), null),
                            new FundingAllotted(
                                    new Text("Formidling"),
                                    2021,
                                    Money.kroner(30_000),
                                    AllotmentStage.PROPOSED,
                                    new Text("Administrationen"),
                                    null,
                                    null,
                                    null))),
            new Telling(
                    NOVEMBER,
                    "Status og opfølgning på Boblberg",
                    List.of(
                            new CaseworkerAssigned(
                                    Person.named("Sagsbehandler To"), List.of(Person.named("Sagsbehandler Tre"))),
                            placed(IN_NOVEMBER, NOVEMBER),
                            recommended(IN_NOVEMBER, "at status drøftes", "at aftalen forlænges"),
                            decided(IN_NOVEMBER, NOVEMBER, Outcome.APPROVED),
                            entered(laterTerms()),
                            extended(NOVEMBER, "2023-03", IN_NOVEMBER),
                            new IndicatorReported(
                                    "brugere", new BigDecimal("2670"), null, PartialDate.parse("2020-09-25"), true),
                            new IndicatorReported(
                                    "brugere", new BigDecimal("4722"), null, PartialDate.parse("2021-10-25"), false),
                            new EarlierDecisionCited(
                                    PartialDate.parse("2019-10-21"),
                                    CaseFixtures.FOU,
                                    30,
                                    new Text("Indgå forsøg"),
                                    null),
                            new FrameSet(2021, Money.kroner(700_000), new Text("Nedsat")))));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_interleaving_gives_the_same_case(long seed) {
        assertThat(told(interleaved(new Random(seed)))).as("seed %d", seed).isEqualTo(told(allTurns()));
    }

    @Test
    void the_case_tells_what_was_stated_last() {
        JsonNode answer = told(interleaved(new Random(7)));
        assertThat(answer.get("title").asString()).isEqualTo("Status og opfølgning på Boblberg");
        assertThat(answer.get("caseworker").get("name").asString()).isEqualTo("Sagsbehandler To");
        assertThat(answer.get("indicators").get(0).get("value").asInt()).isEqualTo(2670);
        assertThat(answer.get("frames").get(0).get("amount").get("oere").asLong())
                .isEqualTo(70_000_000);
        assertThat(answer.get("agreements").get(0).get("expires").asString()).isEqualTo("2023-03");
    }

    /** Which document tells its next fact, over and over, until all have told everything. */
    private static List<Integer> interleaved(Random random) {
        List<Integer> turns = allTurns();
        Collections.shuffle(turns, random);
        return turns;
    }

    /** One document after the other. */
    private static List<Integer> allTurns() {
        List<Integer> turns = new ArrayList<>();
        for (int document = 0; document < DOCUMENTS.size(); document++) {
            for (int i = 0; i <= DOCUMENTS.get(document).facts().size(); i++) {
                turns.add(document);
            }
        }
        return turns;
    }

    /** The first document to speak opens the case, the others rename it; likewise with the agreement. */
    private static JsonNode told(List<Integer> turns) {
        CaseFixtures it = theCase();
        int[] said = new int[DOCUMENTS.size()];
        boolean entered = false;
        for (int document : turns) {
            Telling telling = DOCUMENTS.get(document);
            int next = said[document]++;
            if (next == 0) {
                it.told(telling.day(), it.history().isEmpty() ? opened(telling.title()) : renamed(telling.title()));
            } else {
                DomainEvent fact = telling.facts().get(next - 1);
                if (fact instanceof AgreementEntered first && entered) {
                    fact = amended(first.terms());
                }
                entered |= fact instanceof AgreementEntered;
                it.told(telling.day(), fact);
            }
        }
        return it.answer().asObject().without(Set.of("version", "position", "decisionsToldAt"));
    }

    private static CaseRenamed renamed(String title) {
        return new CaseRenamed(new Text(title));
    }
}
