package dk.sagsgang.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundsTest {

    private static final Plan PLAN = new Plan(3, Duration.ofSeconds(9), Duration.ofSeconds(2), 1, Path.of("."));

    private final List<String> calls = new ArrayList<>();

    @Test
    void contenders_take_turns_after_a_warm_up() throws Exception {
        measured();

        assertThat(calls)
                .containsExactly("floor 9", "ours 9", "floor 2", "ours 2", "floor 2", "ours 2", "floor 2", "ours 2");
    }

    @Test
    void the_warm_up_is_not_among_the_samples() throws Exception {
        List<Row> rows = measured();

        assertThat(Row.named("floor", rows).values()).containsExactly(3.0, 5.0, 7.0);
        assertThat(Row.named("ours", rows).values()).containsExactly(4.0, 6.0, 8.0);
    }

    private List<Row> measured() throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Rounds.interleaved(
                PLAN,
                List.of(
                        Measurement.floor("floor", "a floor", "events/s", counting("floor")),
                        new Measurement("ours", "ours", "events/s", "floor", counting("ours"))),
                nowhere);
    }

    private Contender counting(String name) {
        return time -> {
            calls.add(name + " " + time.toSeconds());
            return new Sample(calls.size(), 1, null);
        };
    }
}
