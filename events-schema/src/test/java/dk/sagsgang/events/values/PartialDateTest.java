package dk.sagsgang.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.stored.EventJson;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartialDateTest {

    private record Due(PartialDate on) {}

    @ParameterizedTest
    @CsvSource({
        "2020-03-01, DAY, 2020-03-01, 2020-03-01", "2024-02-29, DAY, 2024-02-29, 2024-02-29",
        "2023-02, MONTH, 2023-02-01, 2023-02-28", "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2023-12, MONTH, 2023-12-01, 2023-12-31", "2023, YEAR, 2023-01-01, 2023-12-31",
        "0000, YEAR, 0000-01-01, 0000-12-31", "9999, YEAR, 9999-01-01, 9999-12-31"
    })
    void a_date_keeps_its_precision_and_knows_the_days_it_may_mean(
            String text, PartialDate.Precision precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "202",
                "20200",
                "2020-3",
                "2020-1-1",
                "2020-03-0",
                "2020-03-01T",
                "2023-02-29",
                "2020-13-01",
                "2020-00-01",
                "2020-01-32",
                "01-03-2020",
                "marts 2023",
                "2020-13",
                "2020-00",
                "20-2020",
                "marts23",
                "abcd",
                "-123",
                "+123",
                " 202",
                "2 20",
                "2020-ab-cd",
                "abcdefghij",
                "+2020-1"
            })
    void anything_else_is_no_date(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PartialDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-01, P2Y, 2022-03-01",
        "2024-02-29, P1Y, 2025-02-28",
        "2020-01-31, P1M, 2020-02-29",
        "2020-03-01, P1Y2M3D, 2021-05-04",
        "2020-03-01, P-1D, 2020-02-29",
        "2022-02, P1Y, 2023-02",
        "2022-11, P3M, 2023-02",
        "2022-02, P40D, 2022-02",
        "2022, P1Y, 2023",
        "2022, P24M, 2024",
        "2022, P23M, 2023",
        "2022, P400D, 2022",
        "9998, P1Y, 9999"
    })
    void a_period_moves_a_date_within_its_precision(String from, Period by, String to) {
        assertThat(PartialDate.parse(from).plus(by)).isEqualTo(PartialDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, P1D", "9999-12, P1M", "9999, P1Y", "0000, P-1Y", "2020-01-01, P2147483647Y"})
    void no_period_moves_a_date_beyond_four_digits(String from, Period by) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PartialDate.parse(from).plus(by));
    }

    @Test
    void a_year_that_could_not_be_read_back_is_refused() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PartialDate.of(Year.of(10_000)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PartialDate.of(YearMonth.of(-1, 1)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PartialDate.of(LocalDate.of(10_000, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-01", "2023-03", "2023"})
    void it_is_plain_text_in_json_also_within_records(String text) {
        Due due = new Due(PartialDate.parse(text));
        String json = EventJson.mapper().writeValueAsString(due);
        assertThat(json).isEqualTo("{\"on\":\"" + text + "\"}");
        assertThat(EventJson.mapper().readValue(json, Due.class)).isEqualTo(due);
    }

    @Test
    void its_digits_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PartialDate.of(Year.of(2023)).text()).isEqualTo("2023");
        } finally {
            Locale.setDefault(before);
        }
    }
}
