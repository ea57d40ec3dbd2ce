package dk.sagsgang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableTest {

    private static final Row FLOOR =
            new Row("floor", "the floor", "events/s", null, List.of(sample(20_000), sample(40_000), sample(30_000)));
    private static final Row OURS = new Row(
            "ours",
            "our own",
            "events/s",
            "floor",
            List.of(
                    new Sample(10_000, 100, new Latency(1, 20, 30, 40)),
                    new Sample(16_000, 160, new Latency(2, 24.5, 31, 44)),
                    new Sample(12_345, 120, new Latency(3, 26, 50, 45))));

    @Test
    void a_row_shows_median_spread_count_latency_and_the_ratio_to_its_floor() {
        assertThat(section(0.1, 0.01))
                .contains("| our own | 380 | 12,345 | events/s | 10,000 to 16,000 | 2.00 | 24.5 | 31.0 | 44.0 |"
                        + " 0.412 × floor (0.400 to 0.500) |");
    }

    @Test
    void what_has_no_latency_and_no_floor_shows_none() {
        assertThat(section(0.1, 0.01))
                .contains("| the floor | 300 | 30,000 | events/s | 20,000 to 40,000 |  |  |  |  |  |");
    }

    @Test
    void goals_are_told_as_they_are() {
        assertThat(section(0.1, 0.01))
                .contains("| rate | at least 10,000 events/s | 12,345 events/s | yes |")
                .contains("| p99 | at most 20.0 ms | 24.5 ms | **no** |");
    }

    @Test
    void a_quiet_machine_needs_no_warning() {
        assertThat(section(0.1, 0.01)).doesNotContain("not quiet");
    }

    @Test
    void others_at_work_before_or_during_the_run_are_named() {
        assertThat(section(1.5, 0.01)).contains("**The machine was not quiet: the load before the run was 1.50.**");
        assertThat(section(0.1, 0.25))
                .contains("**The machine was not quiet: other processes took 25.0 % of the cores during it.**");
        assertThat(section(0.1, null)).doesNotContain("not quiet");
    }

    private static Sample sample(double value) {
        return new Sample(value, 100, null);
    }

    private static String section(double loadBefore, @Nullable Double othersShare) {
        Surroundings surroundings = new Surroundings(
                "2026-02-03",
                "A processor",
                2,
                16_000,
                8_000,
                "An operating system",
                "ext4",
                "25",
                Map.of("Kafka", "4.2.1"),
                "before every answer",
                loadBefore,
                othersShare);
        Findings found = new Findings(
                List.of(FLOOR, OURS),
                List.of(
                        Goal.atLeast("rate", 10_000, OURS.median(), "events/s"),
                        Goal.atMost("p99", 20, OURS.medianOf(Latency::p99), "ms")),
                List.of("A note."));
        return new Results("ours", "Ours", "How it was done.", 3, surroundings, found).section();
    }
}
