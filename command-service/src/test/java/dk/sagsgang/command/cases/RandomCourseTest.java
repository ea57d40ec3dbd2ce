package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a case in whatever order, it answers with events that hold or with a reason. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCourseTest {

    private static final long SEED = Long.getLong("sagsgang.seed", 20_211_122L);
    private static final int COURSES = Integer.getInteger("sagsgang.courses", 40);
    private static final int COMMANDS = 120;

    private final Neighbours neighbours = Surroundings.usual();
    private final Set<Class<?>> acceptedKinds = new HashSet<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    @Test
    void every_accepted_command_leaves_a_case_that_refuses_its_repeat() {
        for (int course = 0; course < COURSES; course++) {
            long seed = SEED + course;
            run(new Random(seed), (state, command, day) -> {
                var repeated = catchThrowableOfType(Rejected.class, () -> decide(command, state, day));
                assertThat(repeated).as("seed %d, repeated: %s", seed, command).isNotNull();
            });
        }
    }

    @Test
    void every_fact_stands_on_those_before_it_also_after_annulments() {
        for (int course = 0; course < COURSES; course++) {
            long seed = SEED + course;
            run(new Random(seed), (state, command, day) -> {
                List<EventId> counting =
                        state.countingFacts().stream().map(Fact::id).toList();
                assertThat(Ground.standing(state.countingFacts()))
                        .as("seed %d, after: %s", seed, command)
                        .containsExactlyElementsOf(counting);
            });
        }
    }

    @Test
    void the_random_courses_reach_every_command() {
        for (int course = 0; course < COURSES; course++) {
            run(new Random(SEED + course), (state, command, day) -> acceptedKinds.add(command.getClass()));
        }
        assertThat(acceptedKinds)
                .as("seed %d", SEED)
                .containsExactlyInAnyOrder(CaseCommand.class.getPermittedSubclasses());
        assertThat(reasons).as("seed %d", SEED).hasSizeGreaterThan(30);
    }

    @Test
    void any_events_in_any_order_fold() {
        for (int course = 0; course < COURSES; course++) {
            long seed = SEED + course;
            CaseState[] last = {CaseState.none()};
            run(new Random(seed), (state, command, day) -> last[0] = state);
            List<Fact> shuffled = last[0].facts();
            Collections.shuffle(shuffled, new Random(seed));
            CaseState state = CaseState.none();
            for (Fact fact : shuffled) {
                state = state.evolve(fact);
                look(state);
            }
            assertThat(state.exists()).as("seed %d", seed).isEqualTo(last[0].exists());
        }
    }

    private void run(Random random, Check check) {
        RandomCommands commands = new RandomCommands(random);
        Draw days = new Draw(random);
        CaseState state = CaseState.none();
        int version = 0;
        for (int i = 0; i < COMMANDS; i++) {
            CaseCommand command = commands.next();
            LocalDate day = days.day();
            List<CaseEvent> events;
            try {
                events = decide(command, state, day);
            } catch (Rejected refused) {
                reasons.add(refused.reason());
                continue;
            }
            for (CaseEvent event : events) {
                state = state.evolve(new Fact(CaseScenario.id(version), version, day, event));
                version++;
            }
            look(state);
            check.after(state, command, day);
        }
    }

    private List<CaseEvent> decide(CaseCommand command, CaseState state, LocalDate statedOn) {
        return CaseRules.decide(command, state, new Circumstances(TODAY, Source.live(statedOn), neighbours));
    }

    /** Everything that is derived from the facts, so that nothing hides an exception. */
    private static void look(CaseState state) {
        state.title();
        state.caseworker();
        state.committeeOn(TODAY);
        state.items().values().forEach(ItemState::brief);
        for (AgreementState agreement : state.agreements().values()) {
            agreement.terms();
            agreement.expiry();
            agreement.expiryAgreedBy(TODAY);
        }
    }

    private interface Check {
        void after(CaseState state, CaseCommand command, LocalDate statedOn);
    }
}
