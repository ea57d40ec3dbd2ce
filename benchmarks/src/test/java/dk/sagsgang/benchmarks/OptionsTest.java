package dk.sagsgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void names_and_options_come_in_any_order() {
        assertThat(Options.of(List.of("floors", "--rounds", "9", "relay", "--short")))
                .isEqualTo(new Options(false, false, true, 9, List.of("floors", "relay")));
    }

    @Test
    void nothing_said_is_everything_for_the_record() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, false, false, null, List.of()));
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> Options.of(List.of("--quick"))).hasMessageContaining("--quick");
        assertThatThrownBy(() -> Options.of(List.of("--rounds"))).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> Options.of(List.of("--rounds", "0"))).hasMessageContaining("--rounds");
    }
}
