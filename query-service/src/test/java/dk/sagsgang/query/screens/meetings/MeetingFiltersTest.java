package dk.sagsgang.query.screens.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingFiltersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void today_is_still_to_come_and_yesterday_is_gone() {
        assertThat(in(null).firstComing(TODAY)).isEqualTo(TODAY);
        assertThat(in(null).lastPast(TODAY)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void a_month_bounds_both() {
        assertThat(in(YearMonth.of(2026, 12)).firstComing(TODAY)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(in(YearMonth.of(2026, 11)).firstComing(TODAY)).isEqualTo(TODAY);
        assertThat(in(YearMonth.of(2026, 10)).lastPast(TODAY)).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(in(YearMonth.of(2026, 11)).lastPast(TODAY)).isEqualTo(TODAY.minusDays(1));
    }

    private static MeetingFilters in(@Nullable YearMonth month) {
        return new MeetingFilters(null, month, null, null);
    }
}
