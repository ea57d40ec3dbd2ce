package dk.sagsgang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DanishTest {

    @Test
    void a_date_is_written_no_finer_than_it_is_known() {
        assertThat(Danish.date(PartialDate.parse("2020-10-09"))).isEqualTo("09-10-2020");
        assertThat(Danish.date(PartialDate.parse("2023-03"))).isEqualTo("marts 2023");
        assertThat(Danish.date(PartialDate.parse("2023-01"))).isEqualTo("januar 2023");
        assertThat(Danish.date(PartialDate.parse("2023-12"))).isEqualTo("december 2023");
        assertThat(Danish.date(PartialDate.parse("2023"))).isEqualTo("2023");
    }

    @Test
    void amounts_have_dots_between_thousands_and_oere_only_where_there_are_some() {
        assertThat(Danish.amount(Money.kroner(160_000))).isEqualTo("160.000 kr.");
        assertThat(Danish.amount(Money.kroner(999))).isEqualTo("999 kr.");
        assertThat(Danish.amount(Money.kroner(1_000))).isEqualTo("1.000 kr.");
        assertThat(Danish.amount(new Money(123_450, "DKK"))).isEqualTo("1.234,50 kr.");
        assertThat(Danish.amount(new Money(-100_000_005, "EUR"))).isEqualTo("-1.000.000,05 EUR");
        assertThat(Danish.amount(Money.kroner(0))).isEqualTo("0 kr.");
    }

    @Test
    void figures_keep_the_decimals_they_were_reported_with() {
        assertThat(Danish.number(new BigDecimal("83.4"))).isEqualTo("83,4");
        assertThat(Danish.number(new BigDecimal("85.20"))).isEqualTo("85,20");
        assertThat(Danish.number(new BigDecimal("2029"))).isEqualTo("2.029");
        assertThat(Danish.number(new BigDecimal("1E+3"))).isEqualTo("1.000");
    }

    @Test
    void periods_are_spelt_out() {
        assertThat(Danish.period(Period.parse("P2Y"))).isEqualTo("2 år");
        assertThat(Danish.period(Period.parse("P1M"))).isEqualTo("1 måned");
        assertThat(Danish.period(Period.parse("P1Y6M1D"))).isEqualTo("1 år, 6 måneder og 1 dag");
        assertThat(Danish.period(Period.ZERO)).isEqualTo("0 dage");
    }

    @Test
    void lines_are_told_as_runs() {
        assertThat(Danish.lines(List.of(new LineRange(12, 12), new LineRange(14, 15))))
                .isEqualTo("linje 12, 14-15");
        assertThat(Danish.lines(List.of())).isEmpty();
    }
}
