package dk.sagsgang.query.screens.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.query.screens.shell.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormWordsTest {
    private static final List<Form> ALL = Stream.of(
                    CaseForms.all().stream(),
                    MeetingForms.all().stream(),
                    Stream.of(CaseForms.OPEN, MeetingForms.SCHEDULE, MeetingForms.ESTABLISH, MeetingForms.DISSOLVE))
            .flatMap(forms -> forms)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_command_field_choice_and_reason_has_words(String language) {
        Locale locale = Locale.of(language);
        Wording show = new Wording(locale, messages());
        Words words = new Words(show, locale);
        for (Form form : ALL) {
            assertThat(words.title(form.command())).isNotBlank();
            assertThat(show.words("group." + form.group())).isNotBlank();
            form.fields().stream().flatMap(Field::all).forEach(field -> {
                assertThat(words.label(form.command(), field)).as(field.name()).isNotBlank();
                field.codes()
                        .forEach(code -> assertThat(words.code(field, code))
                                .as(field.name() + " " + code)
                                .isNotBlank());
            });
        }
        Stream.of(Arrays.stream(CaseObstacle.values()), Arrays.stream(MeetingObstacle.values()))
                .flatMap(obstacles -> obstacles)
                .forEach(it -> assertThat(show.words("obstacle." + it.name())).isNotBlank());
        assertThat(words.said()).containsKeys("say.lost", "reason.CASE_CLOSED");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages/actions", "messages/frame");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}
