package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;

import dk.sagsgang.events.values.*;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Commands with random values, drawn so that they meet. */
final class RandomCommands {

    private final Draw draw;
    private final List<Supplier<CaseCommand>> kinds;

    RandomCommands(Random random) {
        this.draw = new Draw(random);
        this.kinds = List.of(
                () -> new OpenCase(new CaseNumber("29.09.00-P20-1-19"), false, draw.text()),
                () -> new RenameCase(draw.text()),
                () -> new AssignCaseworker(draw.person(), draw.some(draw::person)),
                () -> new PlaceOnAgenda(draw.item(), null, draw.maybe(draw::text), null, null, List.of()),
                () -> new PlaceOnAgenda(draw.item(), 1, null, null, null, List.of(BYR)),
                () -> new RemoveFromAgenda(draw.item(), draw.text()),
                () -> new SubmitBrief(draw.item(), draw.maybe(draw::text), null, null, draw.maybe(draw::text)),
                () -> new ProposeRecommendation(draw.item(), draw.text(), draw.some(draw::text)),
                () -> new AmendRecommendation(draw.item(), draw.number(), draw.some(draw::text), draw.text()),
                () -> new WithdrawRecommendation(draw.item(), draw.number(), draw.text()),
                () -> new ProposeRecommendation(draw.item(), draw.text(), draw.some(draw::text)),
                () -> new AmendRecommendation(ITEM, 1, draw.some(draw::text), draw.text()),
                () -> new WithdrawRecommendation(ITEM, draw.number(), draw.text()),
                () -> new HaltDecision(ITEM, MEMBER, null),
                this::recordDecision,
                this::correctDecision,
                () -> new HaltDecision(draw.item(), draw.person(), null),
                () -> new EnterAgreement(draw.agreement(), draw.terms()),
                () -> new AmendAgreement(draw.agreement(), draw.terms()),
                this::extendAgreement,
                this::extendAgreement,
                () -> new TerminateAgreement(draw.agreement(), draw.day(), draw.day(), null),
                () -> new MoveAgreementToOperation(draw.agreement(), draw.date(), draw.maybe(draw::item)),
                this::allotFunding,
                () -> new SetFrame(2018 + draw.number(), draw.money(), null),
                () -> new ReportIndicator(
                        "brugere", BigDecimal.valueOf(draw.number()), null, draw.maybe(draw::date), false),
                () -> new AttachDocument(draw.maybe(draw::item), draw.text(), null, null),
                () -> new ScheduleFollowUp(draw.text(), draw.date(), null),
                () -> new CompleteFollowUp(draw.number(), draw.day(), null),
                () -> new TransferCase(draw.pick(List.of(FOU, SOS, BYR)), draw.day(), null),
                () -> new RestrictAccess(draw.scope(), draw.text(), null),
                () -> new LiftRestriction(draw.scope(), draw.text()),
                this::closeCase,
                () -> new ReopenCase(draw.day(), draw.text()),
                () -> new CiteDecision(draw.date(), null, null, draw.text(), null),
                this::annulFact,
                this::annulFact,
                () -> new DismissFinding("finding-" + draw.number(), draw.text()));
    }

    CaseCommand next() {
        return draw.pick(kinds).get();
    }

    private CaseCommand recordDecision() {
        return new RecordDecision(
                draw.item(),
                draw.outcome(),
                draw.text(),
                draw.points(),
                null,
                List.of(),
                List.of(),
                draw.dissents(),
                List.of(),
                List.of(),
                List.of(),
                draw.some(() -> BYR),
                draw.flag());
    }

    private CaseCommand correctDecision() {
        return new CorrectDecision(
                draw.item(),
                draw.outcome(),
                draw.text(),
                draw.points(),
                null,
                List.of(),
                List.of(),
                List.of(),
                draw.some(draw::person),
                List.of(),
                List.of(),
                draw.some(() -> BYR),
                false,
                draw.text());
    }

    private CaseCommand extendAgreement() {
        return new ExtendAgreement(
                draw.agreement(),
                draw.maybe(draw::day),
                draw.maybe(draw::period),
                draw.maybe(draw::date),
                draw.flag(),
                draw.rarely() ? draw.item() : null,
                null);
    }

    private CaseCommand allotFunding() {
        return new AllotFunding(
                draw.text(),
                2021,
                draw.money(),
                draw.pick(List.of(AllotmentStage.values())),
                draw.text(),
                draw.maybe(draw::item),
                null,
                null);
    }

    /** Seldom, or nothing else would get a chance. */
    private CaseCommand closeCase() {
        return draw.rarely() ? new CloseCase(draw.day(), null) : new RenameCase(draw.text());
    }

    private CaseCommand annulFact() {
        return new AnnulFact(CaseScenario.id(draw.below(40)), draw.text());
    }
}
