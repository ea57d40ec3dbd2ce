package dk.sagsgang.query.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word of a screen stands in a message file, in both languages, once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    private static final Pattern ASKED = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Names are the same in every language. */
    private static final Set<String> NAMES = Set.of("Sagsgang", "Enter");

    static List<String> files() {
        return Arrays.stream(resources("classpath*:messages/*_da.properties"))
                .map(it -> String.valueOf(it.getFilename()).replace("_da.properties", ""))
                .toList();
    }

    static List<Resource> templates() {
        return List.of(resources("classpath*:templates/screens/**/*.html"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_have_the_same_words(String file) {
        Properties danish = words(file, "da");
        Properties english = words(file, "en");
        assertThat(danish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : danish.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(danish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_word_is_a_message_that_can_be_formed(String file) {
        for (String language : List.of("da", "en")) {
            Properties words = words(file, language);
            for (String key : words.stringPropertyNames()) {
                assertThat(words.getProperty(key))
                        .as("A quote has a meaning in messages; write the typographic one in " + key)
                        .doesNotContain("'");
                assertThat(new MessageFormat(words.getProperty(key)).toPattern())
                        .isNotNull();
            }
        }
    }

    @Test
    void no_word_stands_in_two_files() {
        Map<String, List<String>> homes = files().stream()
                .flatMap(
                        file -> words(file, "da").stringPropertyNames().stream().map(key -> Map.entry(key, file)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(homes).allSatisfy((key, all) -> assertThat(all).as(key).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_words_of_its_own(Resource template) {
        List<String> own = new ArrayList<>();
        for (Element element :
                Jsoup.parse(text(template), "", Parser.xmlParser()).getAllElements()) {
            for (TextNode node : element.textNodes()) {
                if (LETTERS.matcher(node.text()).find()
                        && !NAMES.contains(node.text().strip())) {
                    own.add(node.text());
                }
            }
        }
        assertThat(own).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_asks_for_words_that_there_are(Resource template) {
        Set<String> there = new TreeSet<>();
        files().forEach(file -> there.addAll(words(file, "da").stringPropertyNames()));
        Set<String> asked = new TreeSet<>();
        Matcher matcher = ASKED.matcher(text(template));
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }
        assertThat(there).containsAll(asked);
    }

    @Test
    void every_event_has_words() {
        Properties facts = words("facts", "da");
        assertThat(EventTypes.all().stream().map(EventType::name).distinct())
                .allSatisfy(it -> assertThat(facts).containsKey("fact.kind." + it));
    }

    private static Set<String> placeholders(String message) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties words(String file, String language) {
        String name = "messages/" + file + "_" + language + ".properties";
        try (InputStream stream = WordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            Properties words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
