package dk.sagsgang.query.findings;

import static dk.sagsgang.query.findings.Told.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {

    @Test
    void say_the_figures_in_both_languages() {
        Finding over = theCase()
                .on(OCTOBER, frame(722_000, "Rammen"), allotted("A", 730_000))
                .of(Rule.ALLOTMENTS_EXCEED_FRAME)
                .orElseThrow();
        assertThat(Sentences.DANISH.of(over, OCTOBER))
                .isEqualTo(
                        "Bevillingerne for 2021 er 730.000 kr. mod en ramme på 722.000 kr., altså 8.000 kr. for meget.");
        assertThat(Sentences.ENGLISH.of(over, OCTOBER))
                .isEqualTo(
                        "The allotments for 2021 are 730,000 kr. against a frame of 722,000 kr.: 8,000 kr. too much.");
    }

    @Test
    void say_dates_as_precisely_as_they_are_known() {
        Finding odd = theCase()
                .on(OCTOBER, entered(Period.ofYears(2), null, null), extended(OCTOBER, "2023-03", false, null))
                .of(Rule.EXPIRY_DOES_NOT_FOLLOW)
                .orElseThrow();
        assertThat(Sentences.DANISH.of(odd, OCTOBER))
                .contains("28. februar 2022", "1 år", "28. februar 2023", "til marts 2023");
        assertThat(Sentences.ENGLISH.of(odd, OCTOBER)).contains("28 February 2022", "1 year", "as March 2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-02-28 | 2022-02-28 | udløber den 28. februar 2022 og | expires on 28 February 2022,",
                "2022-02-28 | 2022-03-01 | udløb den 28. februar 2022 og | expired on 28 February 2022,",
                "2022-03 | 2022-03-31 | udløber i marts 2022 og | expires in March 2022,",
                "2022-03 | 2022-04-01 | udløb i marts 2022 og | expired in March 2022,",
                "2022 | 2022-12-31 | udløber i 2022 og | expires in 2022,",
                "2022 | 2023-01-01 | udløb i 2022 og | expired in 2022,"
            })
    void say_of_a_term_that_it_expired_once_its_day_month_or_year_is_over(
            String expires, LocalDate on, String danish, String english) {
        Map<String, Object> figures = Map.of(
                "agreement", "trial", "expires", PartialDate.parse(expires), "deadline", PartialDate.parse("2021-11"));
        Rule rule = Rule.TERM_PASSED_WITHOUT_DECISION;
        assertThat(Sentences.DANISH.of(rule, figures, on)).contains(danish, "i november 2021");
        assertThat(Sentences.ENGLISH.of(rule, figures, on)).contains(english, "in November 2021");
    }

    @Test
    void say_of_an_extension_that_the_term_before_it_expired_once_it_did() {
        Finding odd = theCase()
                .on(OCTOBER, entered(Period.ofYears(2), null, null), extended(OCTOBER, "2023-03", false, null))
                .of(Rule.EXPIRY_DOES_NOT_FOLLOW)
                .orElseThrow();
        LocalDate expiry = LocalDate.of(2022, 2, 28);
        assertThat(Sentences.DANISH.of(odd, expiry)).contains("udløber den 28.", "er forlænget");
        assertThat(Sentences.DANISH.of(odd, expiry.plusDays(1))).contains("udløb den 28.", "blev forlænget");
        assertThat(Sentences.ENGLISH.of(odd, expiry)).contains("expires on 28", "is extended");
        assertThat(Sentences.ENGLISH.of(odd, expiry.plusDays(1))).contains("expired on 28", "was extended");
    }

    @ParameterizedTest
    @EnumSource
    void have_a_title_and_a_sentence_for_every_rule_in_both_languages(Rule rule) {
        for (Locale language : List.of(Locale.forLanguageTag("da"), Locale.forLanguageTag("en"))) {
            Set<String> keys = ResourceBundle.getBundle("messages/findings/sentences", language)
                    .keySet();
            assertThat(keys).contains(rule.key(), rule.key() + ".title");
        }
        assertThat(Sentences.DANISH.title(rule)).isNotEqualTo(Sentences.ENGLISH.title(rule));
    }

    @Test
    void a_word_that_is_missing_is_no_sentence() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Sentences.DANISH.of(Rule.ALLOTMENTS_EXCEED_FRAME, Map.of(), OCTOBER))
                .isInstanceOf(IllegalStateException.class);
    }
}
