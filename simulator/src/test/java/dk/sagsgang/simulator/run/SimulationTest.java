package dk.sagsgang.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.sagsgang.command.ledger.Broken;
import dk.sagsgang.command.relay.Faulty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs of many seeds. One seed alone is run, with everything it does, by {@code -Dsagsgang.simulator.seed=N}; seeds that
 * nobody has seen yet are run for as long as one likes by {@code -Dsagsgang.simulator.minutes=30}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulationTest {

    private static final int SEEDS = 200;
    private static final int STORMY_STEPS = 2_500;
    private static final int SEEDS_TO_FIND_A_FAULT = 300;

    @Test
    void whatever_befalls_them_ledger_relay_and_intake_keep_their_promises() throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Verdict verdict = run(seed, Sabotage.NONE);
            assertThat(verdict.isSound())
                    .as("%s%n%s", verdict.line(), verdict.end())
                    .isTrue();
        }
    }

    @Test
    void the_same_seed_gives_the_same_run() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Verdict first = run(seed, Sabotage.NONE);
            assertThat(run(seed, Sabotage.NONE)).isEqualTo(first);
            assertThat(run(seed + 1, Sabotage.NONE).traceHash()).isNotEqualTo(first.traceHash());
        }
    }

    @Test
    void the_seed_that_is_named_is_run_with_everything_it_does() throws Exception {
        Long seed = Long.getLong("sagsgang.simulator.seed");
        Assumptions.assumeTrue(seed != null, "A seed is run by -Dsagsgang.simulator.seed=N.");
        Verdict verdict = Runs.of(new Simulation(seed == null ? 0 : seed, STORMY_STEPS, Sabotage.NONE, true));
        assertThat(verdict.isSound()).as(verdict.line()).isTrue();
    }

    @Test
    void for_as_long_as_one_likes_seeds_that_nobody_has_seen_are_sound_too() throws Exception {
        Long minutes = Long.getLong("sagsgang.simulator.minutes");
        Assumptions.assumeTrue(minutes != null, "It runs for a while by -Dsagsgang.simulator.minutes=30.");
        long until = System.nanoTime()
                + Duration.ofMinutes(minutes == null ? 0 : minutes).toNanos();
        Random seeds = new Random();
        int unsound = 0;
        long runs = 0;
        while (System.nanoTime() - until < 0) {
            Verdict verdict = run(seeds.nextLong(), Sabotage.NONE);
            runs++;
            if (!verdict.isSound()) {
                unsound++;
                System.out.println(verdict.line());
            }
        }
        System.out.println(runs + " runs, " + unsound + " unsound");
        assertThat(unsound).isZero();
    }

    @Nested
    class It_is_found_soon {

        static Stream<Arguments> sabotages() {
            return Stream.of(
                    arguments(Sabotage.of(Broken.TIMEOUT_IS_REFUSAL), "Refused and stored all the same"),
                    arguments(Sabotage.of(Broken.TIMEOUT_IS_SUCCESS), "Acknowledged at"),
                    arguments(Sabotage.of(Broken.NO_BASIS), "is stored upon version"),
                    arguments(Sabotage.of(Faulty.OWN_MEMORY), "The topic has"),
                    arguments(Sabotage.of(Faulty.UNCLEAR_COMMIT), "did not come to rest"),
                    arguments(Sabotage.PLACE_BEFORE_VIEWS, "The place says"));
        }

        @ParameterizedTest
        @MethodSource("sabotages")
        void when_something_is_broken(Sabotage sabotage, String found) throws Exception {
            List<String> failures = new ArrayList<>();
            for (long seed = 1; seed <= SEEDS_TO_FIND_A_FAULT; seed++) {
                String failure = run(seed, sabotage).failure();
                if (failure != null) {
                    failures.add(failure);
                    if (failure.contains(found)) {
                        return;
                    }
                }
            }
            assertThat(failures).anyMatch(it -> it.contains(found));
        }
    }

    private static Verdict run(long seed, Sabotage sabotage) throws InterruptedException {
        return Runs.of(new Simulation(seed, STORMY_STEPS, sabotage, false));
    }
}
