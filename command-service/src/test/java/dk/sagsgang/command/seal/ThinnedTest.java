package dk.sagsgang.command.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThinnedTest {

    @Test
    void ten_thousand_are_all_kept() {
        assertThat(Thinned.of(upTo(10_000))).isEqualTo(upTo(10_000));
    }

    @Test
    void of_more_ten_thousand_are_kept_the_first_and_the_last_among_them() {
        for (int count : List.of(10_001, 10_002, 19_999, 20_000, 345_678)) {
            List<Long> kept = Thinned.of(upTo(count));
            assertThat(kept).as("%d", count).hasSize(10_000).isSorted().doesNotHaveDuplicates();
            assertThat(kept.getFirst()).isEqualTo(1);
            assertThat(kept.getLast()).isEqualTo(count);
        }
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
