package dk.sagsgang.query.screens.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.query.screens.meetings.MonthSheet.Day;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MonthSheetTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 22);

    @Test
    void a_month_is_whole_weeks_from_monday() {
        MonthSheet november = MonthSheet.of(YearMonth.of(2021, 11), List.of(), DAY);
        assertThat(november.weeks()).extracting(MonthSheet.Week::number).containsExactly(44, 45, 46, 47, 48);
        assertThat(november.weeks()).allSatisfy(week -> assertThat(week.days()).hasSize(7));
        assertThat(days(november))
                .extracting(Day::day)
                .containsOnlyOnce(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30));
        assertThat(days(november)).filteredOn(it -> it.day() == null).hasSize(5);
    }

    @Test
    void a_week_of_two_years_has_the_number_of_the_year_its_thursday_is_in() {
        assertThat(MonthSheet.of(YearMonth.of(2021, 1), List.of(), DAY)
                        .weeks()
                        .getFirst()
                        .number())
                .isEqualTo(53);
    }

    @Test
    void a_february_of_four_weeks_has_four_rows() {
        assertThat(MonthSheet.of(YearMonth.of(2021, 2), List.of(), DAY).weeks()).hasSize(4);
    }

    @Test
    void the_meetings_of_a_day_stand_by_their_time() {
        MonthSheet sheet = MonthSheet.of(
                YearMonth.of(2021, 11),
                List.of(line("late", LocalTime.of(16, 0)), line("early", LocalTime.of(8, 0)), line("untold", null)),
                DAY);
        Day day = days(sheet).stream()
                .filter(it -> DAY.equals(it.day()))
                .findFirst()
                .orElseThrow();
        assertThat(day.isToday()).isTrue();
        assertThat(day.meetings()).extracting(MeetingLines.Line::meeting).containsExactly("untold", "early", "late");
    }

    private static List<Day> days(MonthSheet sheet) {
        return sheet.weeks().stream().flatMap(it -> it.days().stream()).toList();
    }

    private static MeetingLines.Line line(String meeting, @Nullable LocalTime time) {
        return new MeetingLines.Line(meeting, null, DAY, time, null, false, "SCHEDULED", 0);
    }
}
