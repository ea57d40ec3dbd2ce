package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;

import dk.sagsgang.events.values.*;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws values at random from a small world: few items, agreements, people and days. */
final class Draw {

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

    Draw(Random random) {
        this.random = random;
    }

    LocalDate day() {
        return pick(List.of(IN_2019, IN_2020, IN_2021, TODAY, LocalDate.of(2022, 2, 28), LocalDate.of(2022, 6, 1)));
    }

    AgreementTerms terms() {
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

    List<PointOutcome> points() {
        return rarely() ? List.of(new PointOutcome(number(), number(), outcome(), null)) : List.of();
    }

    List<Dissent> dissents() {
        return rarely() ? List.of(new Dissent(person(), null)) : List.of();
    }

    RestrictionScope scope() {
        return pick(List.of(
                new RestrictionScope.WholeCase(),
                new RestrictionScope.Item(item()),
                new RestrictionScope.Document(text())));
    }

    Outcome outcome() {
        return pick(List.of(Outcome.values()));
    }

    AgendaItem item() {
        return random.nextBoolean() ? ITEM : pick(ITEMS);
    }

    Person person() {
        return pick(PEOPLE);
    }

    AgreementId agreement() {
        return pick(List.of(BOBLBERG, ELDERLEARN));
    }

    PartialDate date() {
        return PartialDate.parse(pick(DATES));
    }

    Text text() {
        return new Text("Tekst " + number());
    }

    Money money() {
        return Money.kroner(number() - 1);
    }

    int number() {
        return 1 + random.nextInt(3);
    }

    boolean rarely() {
        return random.nextInt(5) == 0;
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(value.get());
        }
        return Collections.unmodifiableList(values);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Period period() {
        return pick(PERIODS);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
