package dk.sagsgang.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallersTest {

    @Test
    void all_callers_together_take_the_steps_and_their_events_are_summed() throws Exception {
        AtomicInteger steps = new AtomicInteger();

        Sample sample = Callers.run(8, 100, caller -> () -> {
            steps.incrementAndGet();
            return 3;
        });

        assertThat(steps).hasValue(100);
        assertThat(sample.n()).isEqualTo(300);
    }

    @Test
    void a_step_that_brings_nothing_about_is_neither_counted_nor_timed() throws Exception {
        Sample sample = Callers.run(1, 10, caller -> () -> 0);

        assertThat(sample.n()).isZero();
        assertThat(sample.latency()).isNull();
    }

    @Test
    void a_step_that_fails_fails_the_whole() {
        assertThatThrownBy(() -> Callers.run(2, 10, caller -> () -> {
                    throw new IllegalStateException("The store was full.");
                }))
                .hasRootCauseMessage("The store was full.");
    }
}
