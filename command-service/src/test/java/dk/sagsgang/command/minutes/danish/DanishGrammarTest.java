package dk.sagsgang.command.minutes.danish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DanishGrammarTest {

    @Nested
    class Dates {

        @ParameterizedTest
        @CsvSource({
            "den 1. marts 2020, 2020-03-01",
            "d. 3. december 2020, 2020-12-03",
            "Mandag d. 22. november 2021 kl. 14:00, 2021-11-22",
            "Nedlagt 31.12.2021, 2021-12-31",
            "d. 22-11-2021, 2021-11-22",
            "5/6/2019, 2019-06-05",
            "2020-02-29, 2020-02-29",
            "3. dec. 2020, 2020-12-03",
            "3 OKTOBER 2020, 2020-10-03",
            "udløb i marts 2023, 2023-03",
            "udgangen af maj 2021, 2021-05"
        })
        void are_read_with_the_precision_they_are_written_with(String text, String date) {
            assertThat(DanishDates.in(text))
                    .singleElement()
                    .satisfies(dated -> assertThat(dated.date().text()).isEqualTo(date));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "31. februar 2020",
                    "29. februar 2021",
                    "32.12.2020",
                    "1. marts",
                    "i 2021",
                    "29.09.00-P20-1-19",
                    "2021-2022",
                    "smarts 2020",
                    "1.13.2020"
                })
        void that_no_calendar_has_are_none(String text) {
            assertThat(DanishDates.in(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "I april var den 7, 2020-04",
            "I oktober var den 7, 2019-10",
            "på mødet den 26. september, 2019-09-26",
            "på mødet den 25. september, 2020-09-25",
            "siden den 15. april 2020, 2020-04-15"
        })
        void without_a_year_are_the_last_of_their_name_to_a_report_that_looks_back(String text, String date) {
            assertThat(DanishDates.lookingBackFrom(LocalDate.of(2020, 9, 25), text))
                    .singleElement()
                    .satisfies(dated -> assertThat(dated.date().text()).isEqualTo(date));
        }

        @ParameterizedTest
        @ValueSource(strings = {"31. april", "maj 2.000", "junior"})
        void without_a_year_are_none_where_no_month_is_meant(String text) {
            assertThat(DanishDates.lookingBackFrom(LocalDate.of(2020, 9, 25), text))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ved udgangen af 2021", "senest ultimo 2021.", "i slutningen af 2021, når"})
        void that_end_a_year_are_known_to_the_year(String text) {
            assertThat(DanishDates.yearEnds(text))
                    .singleElement()
                    .satisfies(dated -> assertThat(dated.date().text()).isEqualTo("2021"));
            assertThat(DanishDates.yearEnds("udgangen af 2021-2022")).isEmpty();
        }

        @Test
        void keep_their_order_in_a_text() {
            assertThat(DanishDates.in("fra den 1. marts 2020 til 28. februar 2022, senest marts 2023"))
                    .extracting(dated -> dated.date().text())
                    .containsExactly("2020-03-01", "2022-02-28", "2023-03");
        }

        @Test
        void are_only_days_when_a_single_day_is_asked_for() {
            assertThat(DanishDates.onlyDay("1. marts 2020 og 1. april 2020")).isEmpty();
            assertThat(DanishDates.onlyDay("marts 2020")).isEmpty();
            assertThat(DanishDates.onlyDay("19. oktober 2020")).isPresent();
        }
    }

    @Nested
    class Durations {

        @ParameterizedTest
        @CsvSource({
            "en to-årig aftale, P2Y",
            "den toårige aftale, P2Y",
            "en 3-årig aftale, P3Y",
            "i yderligere et år, P1Y",
            "med ét år, P1Y",
            "tre måneder, P3M",
            "med 3. måneders varsel, P3M",
            "6 mdr., P6M",
            "halvandet år, P1Y6M",
            "et halvt år, P6M",
            "fjorten og 14 dage, P14D",
            "to uger, P14D",
            "tolv måneders varsel, P12M"
        })
        void are_read_from_numbers_and_words(String text, String period) {
            assertThat(DanishDurations.from(text, 0))
                    .hasValueSatisfying(lasting -> assertThat(lasting.period()).hasToString(period));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "i flere år",
                    "0 år",
                    "en årlig udgift",
                    "halvanden måned",
                    "alle dage",
                    "1,5 år",
                    "vetoårige"
                })
        void that_are_not_told_in_whole_are_none(String text) {
            assertThat(DanishDurations.from(text, 0)).isEmpty();
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "'2.672 borgere', 2672",
            "'udgør 83,8%.', 83.8",
            "'er 589, hvilket', 589",
            "'1.234,50 timer', 1234.50"
        })
        void are_read_with_points_that_group_and_a_comma_before_decimals(String text, BigDecimal value) {
            assertThat(DanishNumbers.in(text))
                    .singleElement()
                    .satisfies(number -> assertThat(number.value()).isEqualByComparingTo(value));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.60", "12.3456", "2020-04", "a4", "1/2", "20-årig"})
        void that_are_written_otherwise_or_are_part_of_more_are_none(String text) {
            assertThat(DanishNumbers.in(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"ét, 1", "tolv, 12", "fjorten, 14", "halvtreds, 50", "17, 17"})
        void are_words_too(String word, int number) {
            assertThat(Danish.number(word)).isEqualTo(number);
        }
    }

    @Nested
    class Amounts {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "160.000 kr.|16000000",
                    "160.000,50 kr.|16000050",
                    "160.000,- kr.|16000000",
                    "kr. 160.000|16000000",
                    "1.316.000 kroner|131600000",
                    "2,519 mio. kr.|251900000",
                    "350 mio. kr.|35000000000",
                    "12 kr.|1200",
                    "1 mio. kr.|100000000",
                    "4 mio.kr. årligt|400000000",
                    "1.8 mio. kr.|180000000",
                    "777.484 kr.|77748400",
                    "0,777 mio. kr.|77700000",
                    "500 t.kr.|50000000"
                })
        void are_read_in_oere(String text, long oere) {
            assertThat(DanishAmounts.in(text))
                    .singleElement()
                    .satisfies(amount -> assertThat(amount.oere()).isEqualTo(oere));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1.60 kr.", "160.00 kr.", "722.000 i 2021", "4.722 borgere", "12,345 kr.", "16.0000 kr."})
        void that_are_no_amount_of_kroner_are_none(String text) {
            assertThat(DanishAmounts.in(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Prisen udgør årligt 160.000 kr. + moms.|YEAR|EXCLUDED",
                    "Prisen er 160.000 kr. ekskl. moms pr. år.|YEAR|EXCLUDED",
                    "Prisen er 160.000 kr. inkl. moms om året.|YEAR|INCLUDED",
                    "Det koster 160.000 kr. om måneden.|MONTH|UNSTATED",
                    "Et engangsbeløb på 160.000 kr. plus moms.|ONCE|EXCLUDED"
                })
        void are_prices_with_how_they_are_paid_and_their_tax(String text, Price.Per per, Price.Vat vat) {
            assertThat(DanishAmounts.price(text)).hasValueSatisfying(price -> {
                assertThat(price.amount().oere()).isEqualTo(16_000_000);
                assertThat(price.per()).isEqualTo(per);
                assertThat(price.vat()).isEqualTo(vat);
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Prisen er 160.000 kr.",
                    "Prisen er 100.000 kr. til 160.000 kr. årligt.",
                    "Prisen er 160.000 kr. årligt eller 14.000 kr. om måneden.",
                    "Prisen er årligt 160.000 kr. ekskl. moms, 200.000 kr. inkl. moms."
                })
        void are_no_price_where_more_than_one_thing_may_be_meant(String text) {
            assertThat(DanishAmounts.price(text)).isEmpty();
        }
    }
}
