package dk.sagsgang.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowTest {

    @Test
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(row(9, 1, 5).median()).isEqualTo(5);
        assertThat(row(9, 1, 5, 6).median()).isEqualTo(5.5);
    }

    @Test
    void a_ratio_is_taken_within_a_round_and_not_of_medians() {
        Row floor = row(10, 100, 40);
        Row ours = row(5, 20, 40);

        List<Double> ratios = ours.ratiosTo(floor);

        assertThat(ratios).containsExactly(0.5, 0.2, 1.0);
        assertThat(Row.median(ratios)).isEqualTo(0.5);
    }

    @Test
    void a_goal_is_reached_at_its_limit() {
        assertThat(Goal.atLeast("rate", 10, 10, "events/s").reached()).isTrue();
        assertThat(Goal.atLeast("rate", 10, 9.99, "events/s").reached()).isFalse();
        assertThat(Goal.atMost("p99", 25, 25, "ms").reached()).isTrue();
        assertThat(Goal.atMost("p99", 25, 25.01, "ms").reached()).isFalse();
    }

    private static Row row(double... values) {
        return new Row(
                "row",
                "a row",
                "events/s",
                null,
                Arrays.stream(values)
                        .mapToObj(value -> new Sample(value, 1, null))
                        .toList());
    }
}
