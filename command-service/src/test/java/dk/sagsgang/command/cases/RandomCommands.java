package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;

import dk.sagsgang.events.values.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands drawn from a small world, so that they meet: few items, agreements, people and days. */
final class RandomCommands {

    private static final List<AgendaItem> ITEMS = List.of(
            ITEM,
            ITEM_2020,
            ITEM_2019,
            new AgendaItem(ITEM.meeting(), 4),
            new AgendaItem(COUNCIL, 1),
            new AgendaItem(CANCELLED, 1),
            new AgendaItem(ADJOURNED, 1),
            new AgendaItem(COMING, 1));
    private static final List<Person> PEOPLE = List.of(CHAIR, MEMBER, OTHER_MEMBER, AWAY, SUBSTITUTE);
    private static final List<String> DATES =
            List.of("2019-12-01", "2020-03-01", "2021", "2021-11", "2022-02-28", "2023-03", "2024-02-29", "2026-12-31");
    private static final List<Period> PERIODS = List.of(
            Period.ofYears(1),
            Period.ofMonths(3),
            Period.ofDays(10),
            Period.ZERO,
            Period.of(0, 1, 15),
            Period.ofYears(-1));

    private final Random random;
    private final List<Supplier<CaseCommand>> kinds;

    RandomCommands(Random random) {
        this.random = random;
        this.kinds = List.of(
                () -> new OpenCase(new CaseNumber("29.09.00-P20-1-19"), false, text()),
                () -> new RenameCase(text()),
                () -> new AssignCaseworker(person(), some(this::person)),
                () -> new PlaceOnAgenda(item(), null, maybe(this::text), null, null, List.of()),
                () -> new PlaceOnAgenda(item(), 1, null, null, null, List.of(BYR)),
                () -> new RemoveFromAgenda(item(), text()),
                () -> new SubmitBrief(item(), maybe(this::text), null, null, maybe(this::text)),
                () -> new ProposeRecommendation(item(), text(), some(this::text)),
                () -> new AmendRecommendation(item(), number(), some(this::text), text()),
                () -> new WithdrawRecommendation(item(), number(), text()),
                () -> new ProposeRecommendation(item(), text(), some(this::text)),
                () -> new AmendRecommendation(ITEM, 1, some(this::text), text()),
                () -> new WithdrawRecommendation(ITEM, number(), text()),
                () -> new HaltDecision(ITEM, MEMBER, null),
                this::recordDecision,
                this::correctDecision,
                () -> new HaltDecision(item(), person(), null),
                () -> new EnterAgreement(agreement(), terms()),
                () -> new AmendAgreement(agreement(), terms()),
                this::extendAgreement,
                this::extendAgreement,
                () -> new TerminateAgreement(agreement(), day(), day(), null),
                () -> new MoveAgreementToOperation(agreement(), date(), maybe(this::item)),
                this::allotFunding,
                () -> new SetFrame(2018 + number(), money(), null),
                () -> new ReportIndicator("brugere", BigDecimal.valueOf(number()), null, maybe(this::date), false),
                () -> new AttachDocument(maybe(this::item), text(), null, null),
                () -> new ScheduleFollowUp(text(), date(), null),
                () -> new CompleteFollowUp(number(), day(), null),
                () -> new TransferCase(pick(List.of(FOU, SOS, BYR)), day(), null),
                () -> new RestrictAccess(scope(), text(), null),
                () -> new LiftRestriction(scope(), text()),
                this::closeCase,
                () -> new ReopenCase(day(), text()),
                () -> new CiteDecision(date(), null, null, text(), null),
                this::annulFact,
                this::annulFact,
                () -> new DismissFinding("finding-" + number(), text()));
    }

    CaseCommand next() {
        return pick(kinds).get();
    }

    LocalDate day() {
        return pick(List.of(IN_2019, IN_2020, IN_2021, TODAY, LocalDate.of(2022, 2, 28), LocalDate.of(2022, 6, 1)));
    }

    private CaseCommand recordDecision() {
        return new RecordDecision(
                item(),
                outcome(),
                text(),
                points(),
                null,
                List.of(),
                List.of(),
                dissents(),
                List.of(),
                List.of(),
                List.of(),
                some(() -> BYR),
                random.nextBoolean());
    }

    private CaseCommand correctDecision() {
        return new CorrectDecision(
                item(),
                outcome(),
                text(),
                points(),
                null,
                List.of(),
                List.of(),
                List.of(),
                some(this::person),
                List.of(),
                List.of(),
                some(() -> BYR),
                false,
                text());
    }

    private CaseCommand extendAgreement() {
        return new ExtendAgreement(
                agreement(),
                maybe(this::day),
                maybe(() -> pick(PERIODS)),
                maybe(this::date),
                random.nextBoolean(),
                rarely() ? item() : null,
                null);
    }

    private CaseCommand allotFunding() {
        return new AllotFunding(
                text(), 2021, money(), pick(List.of(AllotmentStage.values())), text(), maybe(this::item), null, null);
    }

    /** Seldom, or nothing else would get a chance. */
    private CaseCommand closeCase() {
        return rarely() ? new CloseCase(day(), null) : new RenameCase(text());
    }

    private CaseCommand annulFact() {
        return new AnnulFact(CaseScenario.id(random.nextInt(40)), text());
    }

    private AgreementTerms terms() {
        Period duration = maybe(() -> pick(PERIODS.subList(0, 3)));
        Period notice = maybe(() -> pick(PERIODS.subList(0, 5)));
        AgreementKind kind = rarely() ? pick(List.of(AgreementKind.values())) : null;
        return new AgreementTerms(
                rarely() ? null : text(),
                kind,
                maybe(this::date),
                duration,
                maybe(this::date),
                null,
                notice,
                List.of());
    }

    private List<PointOutcome> points() {
        return rarely() ? List.of(new PointOutcome(number(), number(), outcome(), null)) : List.of();
    }

    private List<Dissent> dissents() {
        return rarely() ? List.of(new Dissent(person(), null)) : List.of();
    }

    private RestrictionScope scope() {
        return pick(List.of(
                new RestrictionScope.WholeCase(),
                new RestrictionScope.Item(item()),
                new RestrictionScope.Document(text())));
    }

    private Outcome outcome() {
        return pick(List.of(Outcome.values()));
    }

    private AgendaItem item() {
        return random.nextBoolean() ? ITEM : pick(ITEMS);
    }

    private Person person() {
        return pick(PEOPLE);
    }

    private AgreementId agreement() {
        return pick(List.of(BOBLBERG, ELDERLEARN));
    }

    private PartialDate date() {
        return PartialDate.parse(pick(DATES));
    }

    private Text text() {
        return new Text("Tekst " + number());
    }

    private Money money() {
        return Money.kroner(number() - 1);
    }

    private int number() {
        return 1 + random.nextInt(3);
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(value.get());
        }
        return Collections.unmodifiableList(values);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
