package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.CaseScenario.id;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.RestrictionScope;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnulmentOrderTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dependants")
    void a_fact_is_not_annulled_while_others_build_on_it(String what, int version, CaseEvent[] events) {
        given(events).when(annul(version)).rejected(FACT_STILL_NEEDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dependants")
    void a_fact_is_annulled_once_they_are_gone(String what, int version, CaseEvent[] events) {
        var scenario = given(events);
        for (int last = events.length - 1; last > version; last--) {
            scenario.when(annul(last)).accepted();
        }
        scenario.when(annul(version)).accepted();
    }

    static Stream<Arguments> dependants() {
        var brief = new BriefSubmitted(ITEM, text("Resumé"), null, null, null);
        var amended = new RecommendationAmended(ITEM, 1, List.of(text("at")), text("Kortere"));
        var withdrawn = new RecommendationWithdrawn(ITEM, 1, text("Trukket"));
        var corrected = new DecisionCorrected(ITEM, Decision.of(Outcome.NOTED, text("Noteret.")), text("Fejl"));
        var correctedToApproval = new DecisionCorrected(ITEM, approval(), text("Fejl"));
        var noted = decided(Decision.of(Outcome.NOTED, text("Noteret.")));
        var extended = extended(BOBLBERG, "2021-11-22", Period.ofYears(1), "2023-03", false);
        var elderlearnStart = new AgreementEntered(ELDERLEARN, terms("Elderlearn", "2020-03-01", null, null, null));
        var duration = new AgreementAmended(ELDERLEARN, terms(null, null, Period.ofYears(2), null, null));
        var elderlearnExtended = extended(ELDERLEARN, "2021-10-19", Period.ofYears(1), "2023-02-28", true);
        var extendedAtItem = new AgreementExtended(BOBLBERG, IN_2021, null, date("2023-03"), false, false, ITEM, null);
        var shorterNotice = new AgreementAmended(BOBLBERG, terms(null, null, null, null, Period.ofMonths(1)));
        var document = new DocumentAttached(ITEM, text("Bilag"), null, null);
        var restricted = new AccessRestricted(new RestrictionScope.Document(text("Bilag")), text("Hemmelig"), null);
        var lifted = new RestrictionLifted(new RestrictionScope.Document(text("Bilag")), text("Ikke mere"));
        return Stream.of(
                needed("the item of a brief", 1, opened(), placed(ITEM), brief),
                needed("the item of a decision", 1, opened(), placed(ITEM), approved()),
                needed("the item of a document", 1, opened(), placed(ITEM), document),
                needed("the item that decided an extension", 2, opened(), boblberg(), placed(ITEM), extendedAtItem),
                needed("what was amended", 2, opened(), placed(ITEM), recommended(1), amended),
                needed("what was withdrawn", 2, opened(), placed(ITEM), recommended(1), withdrawn),
                needed("what was answered", 2, opened(), placed(ITEM), recommended(1), decided(answeringPointOne())),
                needed("what was corrected", 2, opened(), placed(ITEM), approved(), corrected),
                needed(
                        "what was halted",
                        2,
                        opened(),
                        placed(ITEM),
                        approved(),
                        new DecisionHalted(ITEM, MEMBER, null)),
                needed("the decision of a grant", 2, opened(), placed(ITEM), approved(), granted()),
                needed(
                        "the correction that made a grant possible",
                        3,
                        opened(),
                        placed(ITEM),
                        noted,
                        correctedToApproval,
                        granted()),
                needed("what was extended", 1, opened(), boblberg(), extended),
                needed("what was terminated", 1, opened(), boblberg(), terminated("2021-06-15", "2021-09-15")),
                needed(
                        "what was moved to operation",
                        1,
                        opened(),
                        boblberg(),
                        new AgreementMovedToOperation(BOBLBERG, date("2022-03-01"), null)),
                needed(
                        "the duration an extension follows from",
                        2,
                        opened(),
                        elderlearnStart,
                        duration,
                        elderlearnExtended),
                needed(
                        "the notice period a termination keeps",
                        2,
                        opened(),
                        boblberg(),
                        shorterNotice,
                        terminated("2021-06-15", "2021-07-15")),
                needed("the document that is restricted", 2, opened(), placed(ITEM), document, restricted),
                needed("the restriction that was lifted", 3, opened(), placed(ITEM), document, restricted, lifted),
                needed(
                        "what was completed",
                        1,
                        opened(),
                        new FollowUpScheduled(1, text("Status"), date("2022"), null),
                        new FollowUpCompleted(1, TODAY, null)),
                needed(
                        "the reopening",
                        2,
                        opened(),
                        closed(),
                        new CaseReopened(TODAY, text("Nyt")),
                        new CaseRenamed(text("Andet"))),
                needed(
                        "the removal before the item came back",
                        2,
                        opened(),
                        placed(ITEM),
                        new CaseRemovedFromAgenda(ITEM, text("Udgår")),
                        placed(ITEM)));
    }

    private static Arguments needed(String what, int version, CaseEvent... events) {
        return Arguments.of(what, version, events);
    }

    private static AnnulFact annul(int version) {
        return new AnnulFact(id(version), text("Fejl"));
    }

    private static Decision answeringPointOne() {
        PointOutcome point = new PointOutcome(1, 1, Outcome.APPROVED, null);
        return new Decision(
                Outcome.APPROVED,
                text("Godkendt."),
                List.of(point),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static FundingAllotted granted() {
        return new FundingAllotted(
                text("Boblberg"), 2021, Money.kroner(1), AllotmentStage.GRANTED, text("Udvalget"), ITEM, null, null);
    }
}
