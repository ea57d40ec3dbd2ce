package dk.sagsgang.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandbyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Ends ends = new Ends().topicAt(5).ledgerAt(9);
    private final Standby standby = new Standby(ends, ends, PATIENCE, nanos::get);

    @Test
    void work_that_is_left_undone_is_taken_over_after_the_time_that_was_set() {
        assertThat(standby.look()).isFalse();
        assertThat(looksAfter(PATIENCE)).isFalse();
        assertThat(looksAfter(Duration.ofNanos(1))).isTrue();
        assertThat(standby.seen()).isEqualTo(5);
    }

    @Test
    void as_long_as_the_other_one_gets_on_it_is_left_alone_however_far_behind_it_is() {
        for (long position = 6; position < 60; position++) {
            ends.topicAt(position).ledgerAt(1_000 * position);
            assertThat(looksAfter(PATIENCE.minusMillis(1))).isFalse();
        }
    }

    @Test
    void a_topic_that_has_everything_may_stand_still_for_ever() {
        ends.topicAt(9);
        assertThat(standby.look()).isFalse();
        assertThat(looksAfter(Duration.ofDays(1))).isFalse();
        ends.ledgerAt(10);
        assertThat(looksAfter(Duration.ofNanos(1))).isFalse();
        assertThat(looksAfter(PATIENCE)).isTrue();
    }

    @Test
    void an_empty_topic_that_stays_empty_is_work_left_undone() {
        ends.topicAt(0);
        assertThat(standby.look()).isFalse();
        assertThat(looksAfter(PATIENCE.plusNanos(1))).isTrue();
    }

    private boolean looksAfter(Duration time) {
        nanos.addAndGet(time.toNanos());
        return standby.look();
    }
}
