package dk.sagsgang.query.screens.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.query.screens.shell.Wording;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_sentence_of_the_scripts_has_words(String language) {
        Wording show = in(language);
        assertThat(ScriptWords.ALL)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(show.words("audit.say." + name, "{0}", "{1}", "{2}", "{3}"))
                        .isNotBlank());
    }

    private static Wording in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/audit", "messages/frame");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Wording(Locale.forLanguageTag(language), messages);
    }
}
