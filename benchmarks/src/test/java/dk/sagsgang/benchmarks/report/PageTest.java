package dk.sagsgang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {

    private static final Page TWO =
            new Page("# Benchmarks\n").withSection("floors", "of old\n").withSection("relay", "of the relay\n");

    @Test
    void a_new_section_comes_at_the_end() {
        assertThat(TWO.text()).startsWith("# Benchmarks\n").containsSubsequence("of old", "of the relay");
    }

    @Test
    void a_section_is_renewed_and_everything_around_it_stays() {
        assertThat(TWO.withSection("floors", "of today\n").text())
                .isEqualTo(TWO.text().replace("of old", "of today"));
    }

    @Test
    void the_same_section_again_changes_nothing() {
        assertThat(TWO.withSection("relay", "of the relay\n")).isEqualTo(TWO);
    }

    @Test
    void a_page_that_lost_a_mark_is_not_guessed_at() {
        Page damaged = new Page(TWO.text().replace("<!-- end floors -->\n", ""));

        assertThatThrownBy(() -> damaged.withSection("floors", "of today\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("floors");
    }
}
