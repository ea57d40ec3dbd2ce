package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {

    private static final StreamId ONE = aCase(authority("herning"), "1");
    private static final StreamId TWO = aCase(authority("herning"), "2");
    private static final StreamId THREE = aCase(authority("herning"), "3");

    private final Changes changes = new Changes(10, 2);

    @Test
    void what_was_read_before_anything_was_known_may_have_changed() {
        assertThat(changes.isStill(ONE, 4, 9)).isFalse();
        assertThat(changes.isStill(ONE, 4, 10)).isTrue();
    }

    @Test
    void a_stream_has_the_version_it_was_read_with_until_a_later_one_is_known() {
        changes.add(ONE, 5, 12);
        assertThat(changes.isStill(ONE, 4, 11)).isFalse();
        assertThat(changes.isStill(ONE, 5, 10)).isTrue();
        assertThat(changes.isStill(TWO, 0, 10)).isTrue();
    }

    @Test
    void what_was_forgotten_counts_as_changed_for_who_read_before_it() {
        changes.add(ONE, 5, 12);
        changes.add(TWO, 1, 13);
        changes.add(ONE, 6, 14);
        changes.add(THREE, 0, 15);
        assertThat(changes.isStill(TWO, 0, 12)).isFalse();
        assertThat(changes.isStill(TWO, 1, 12)).isFalse();
        assertThat(changes.isStill(TWO, 1, 13)).isTrue();
        assertThat(changes.isStill(ONE, 6, 10)).isTrue();
        assertThat(changes.isStill(ONE, 5, 13)).isFalse();
    }
}
