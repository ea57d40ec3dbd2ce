package dk.sagsgang.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduleTest {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofHours(2);
    private final Schedule schedule = new Schedule(List.of(FIRST, SECOND));

    @Test
    void each_delay_has_its_turn_and_then_it_is_given_up() {
        assertThat(schedule.after(1, null, 0)).contains(FIRST);
        assertThat(schedule.after(2, null, 0)).contains(SECOND);
        assertThat(schedule.after(3, null, 0)).isEmpty();
    }

    @Test
    void chance_adds_a_tenth_at_the_most() {
        assertThat(schedule.after(1, null, 1)).contains(Duration.ofMillis(5_500));
        assertThat(schedule.after(1, null, 0.5)).contains(Duration.ofMillis(5_250));
    }

    @Test
    void a_receiver_may_ask_for_more_time_but_not_for_less_and_not_for_more_than_a_day() {
        assertThat(schedule.after(1, Duration.ofMinutes(3), 0)).contains(Duration.ofMinutes(3));
        assertThat(schedule.after(2, Duration.ofMinutes(3), 0)).contains(SECOND);
        assertThat(schedule.after(1, Duration.ofDays(9), 0)).contains(Duration.ofDays(1));
    }
}
