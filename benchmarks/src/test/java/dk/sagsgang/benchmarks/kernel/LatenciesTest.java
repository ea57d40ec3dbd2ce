package dk.sagsgang.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void percentiles_are_exact_whatever_the_order() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 10_000).map(i -> (i * 7_919) % 10_000 + 1).forEach(i -> latencies.add(i * MILLI));

        assertThat(latencies.summary()).isEqualTo(new Latency(5_000, 9_900, 9_990, 10_000));
    }

    @Test
    void one_duration_is_all_percentiles() {
        Latencies latencies = new Latencies();
        latencies.add(3 * MILLI);

        assertThat(latencies.summary()).isEqualTo(new Latency(3, 3, 3, 3));
    }

    @Test
    void those_of_several_callers_are_taken_together() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        LongStream.rangeClosed(1, 50).forEach(i -> one.add(i * MILLI));
        LongStream.rangeClosed(51, 100).forEach(i -> other.add(i * MILLI));

        one.addAll(other);

        assertThat(one.summary()).isEqualTo(new Latency(50, 99, 100, 100));
    }

    @Test
    void nothing_has_no_percentiles() {
        assertThat(new Latencies().summary()).isNull();
    }
}
