package dk.sagsgang.query.screens.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactGistTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | RecordDecision | {"outcome":"APPROVED_WITH_CHANGES","text":"Vedtaget."} | Godkendt med ændringer
            en | RecordDecision | {"outcome":"NOTED","text":"Vedtaget."} | Noted
            da | RecordDecision | {"text":"Der blev talt."} |
            da | AllotFunding | {"purpose":"Træer","year":2021,"amount":{"oere":800000,"currency":"DKK"},"stage":"GRANTED"} | 8.000 kr. · 2021 · Træer · Bevilget
            da | ScheduleMeeting | {"meeting":"A-1","day":"2021-11-22","time":"14:00:00","place":"B1.01"} | 22-11-2021 · 14:00 · B1.01
            en | ExtendAgreement | {"agreement":"boblberg","by":"P1Y","expires":"2023-03"} | boblberg · 1 year · March 2023
            da | ProposeRecommendation | {"recommendedBy":"Direktøren","points":["at a","at b"]} | Direktøren · at a · at b
            da | EnterAgreement | {"agreement":"x","terms":{"partner":"Elderlearn","duration":"P2Y"}} | Elderlearn · 2 år
            da | SubmitBrief | {"resume":"Langt."} |
            """)
    void tells_the_values_that_matter_in_the_language_of_the_reader(
            String language, String command, String body, String told) {
        assertThat(FactGist.of(command, EventJson.trees().readTree(body), new FieldWords(in(language))))
                .isEqualTo(told == null ? "" : told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_command_that_imports_give_has_a_word(String language) {
        assertThat(FactGist.COMMANDS)
                .allSatisfy(command -> assertThat(in(language).words("imports.command." + command))
                        .isNotBlank());
    }

    private static Wording in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/facts", "messages/imports", "messages/frame");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(Locale.of(language), messages);
    }
}
