package dk.sagsgang.events.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiryTest {

    @Nested
    class A_period_from_its_first_day {

        @ParameterizedTest(name = "{1} from {0} ends on {2}")
        @CsvSource({
            "2020-03-01, P2Y, 2022-02-28",
            "2020-03-01, P4Y, 2024-02-29",
            "2020-03-15, P1Y, 2021-03-14",
            "2020-02-29, P1Y, 2021-02-28",
            "2021-01-31, P1M, 2021-02-28",
            "2021-01-31, P1M5D, 2021-03-05",
            "2021-01-01, P30D, 2021-01-30",
            "2021-12-31, P1D, 2021-12-31"
        })
        void ends_before_the_day_comes_round_again(String start, Period period, String end) {
            assertThat(Expiry.after(period, date(start))).isEqualTo(new Expiry(date(end), true));
        }

        @ParameterizedTest(name = "{1} from {0} ends in {2}")
        @CsvSource({"2020-03, P2Y, 2022-03", "2020-03, P40D, 2020-05", "2020, P2Y, 2022", "2020, P18M, 2022"})
        void keeps_the_precision_of_the_start(String start, Period period, String end) {
            assertThat(Expiry.after(period, date(start))).isEqualTo(new Expiry(date(end), true));
        }
    }

    @Nested
    class A_period_on_top_of_an_expiry {

        @ParameterizedTest(name = "{1} after {0} ends {2}")
        @CsvSource({
            "2022-02-28, P1Y, 2023-02-28",
            "2023-02-28, P1Y, 2024-02-29",
            "2024-02-29, P1Y, 2025-02-28",
            "2024-02-28, P1Y, 2025-02-28",
            "2022-03-15, P1Y, 2023-03-15",
            "2021-04-30, P1M, 2021-05-31",
            "2021-01-30, P1M, 2021-02-28",
            "2023-03, P1Y, 2024-03",
            "2023, P1Y, 2024"
        })
        void starts_the_day_after(String expiry, Period period, String end) {
            assertThat(Expiry.stated(date(expiry)).plus(period)).isEqualTo(new Expiry(date(end), true));
        }
    }

    @Nested
    class Known_to_the_month {

        private final Expiry march = Expiry.stated(date("2023-03"));

        @Test
        void it_is_over_only_when_the_month_is() {
            assertThat(march.isOverOn(day("2023-03-31"))).isFalse();
            assertThat(march.isOverOn(day("2023-04-01"))).isTrue();
        }

        @Test
        void it_is_later_than_a_day_of_the_month_but_the_last() {
            assertThat(march.isLaterThan(Expiry.stated(date("2023-03-30")))).isTrue();
            assertThat(march.isLaterThan(Expiry.stated(date("2023-03-31")))).isFalse();
            assertThat(Expiry.stated(date("2023-03-31")).isLaterThan(march)).isFalse();
            assertThat(Expiry.stated(date("2023-04-01")).isLaterThan(march)).isTrue();
        }
    }

    @Nested
    class A_notice_deadline {

        @ParameterizedTest(name = "{1} before {0} is {2}")
        @CsvSource({
            "2022-02-28, P3M, 2021-11-28",
            "2023-03, P3M, 2022-12",
            "2023, P1Y, 2022",
            "2023-03, P30D,",
            "2023, P3M,",
            "0000-01-01, P1D,",
            "0001, P2Y,"
        })
        void is_as_precise_as_the_expiry_or_not_there(String expiry, Period notice, String deadline) {
            assertThat(Expiry.stated(date(expiry)).noticeDeadline(notice))
                    .isEqualTo(deadline == null ? null : date(deadline));
        }
    }

    @Test
    void what_cannot_be_written_is_not_derived() {
        Period longest = Period.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(Expiry.after(longest, date("2020-03-01"))).isNull();
        assertThat(Expiry.stated(date("9999-12-31")).plus(Period.ofDays(1))).isNull();
        assertThat(Expiry.stated(date("9999")).noticeDeadline(longest)).isNull();
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
