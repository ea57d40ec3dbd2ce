package dk.sagsgang.standalone.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.sagsgang.query.findings.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whether a page is told in one language, and in words: nothing that it says is a message of the other language, and
 * nothing is a code. What comes from documents stands in elements of any direction and is left out.
 */
final class OneLanguage {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Fewer letters than these beside what is filled in do not tell a language. */
    private static final int TELLING_LETTERS = 4;

    private static final Map<String, List<Pattern>> SAID =
            Map.of("da", patterns(messages("da")), "en", patterns(messages("en")));

    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b");
    private static final Pattern RULES = Pattern.compile(
            Arrays.stream(Rule.values()).map(Rule::key).map(Pattern::quote).collect(Collectors.joining("|")));

    /** Each text that people see or hear, but for what has another language or comes from documents. */
    private static final String TOLD = """
            () => {
              const told = [];
              const here = document.documentElement.lang;
              const foreign = (it) => it.closest("[dir=auto], bdi, script, style, template, noscript, kbd")
                || it.closest("[lang]").lang !== here;
              const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const it = walk.currentNode.parentElement;
                const shown = it.tagName === "OPTION" || it.tagName === "TITLE" || it.checkVisibility();
                if (shown && !foreign(it) && walk.currentNode.data.trim()) {
                  told.push([walk.currentNode.data.trim(), it.closest("code") ? "code" : ""]);
                }
              }
              for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt", "aria-valuetext"]) {
                for (const it of document.querySelectorAll(`[${name}]`)) {
                  if (!foreign(it) && it.checkVisibility()) {
                    told.push([it.getAttribute(name).trim(), ""]);
                  }
                }
              }
              return told;
            }""";

    private OneLanguage() {}

    static void requireNothingLeftOver(Page page, String language) {
        List<Pattern> own = Objects.requireNonNull(SAID.get(language));
        List<Pattern> other = Objects.requireNonNull(SAID.get(language.equals("da") ? "en" : "da"));
        TreeSet<String> left = new TreeSet<>();
        TreeSet<String> codes = new TreeSet<>();
        for (Object each : (List<?>) page.evaluate(TOLD)) {
            String text = String.valueOf(((List<?>) each).get(0));
            boolean isCode = "code".equals(((List<?>) each).get(1));
            if (matches(other, text) && !matches(own, text)) {
                left.add(text);
            }
            if ((!isCode && CAPITALS.matcher(text).find())
                    || RULES.matcher(text).find()) {
                codes.add(text);
            }
        }
        assertThat(left).as("words of the other language at %s", page.url()).isEmpty();
        assertThat(codes).as("codes at %s", page.url()).isEmpty();
    }

    private static boolean matches(List<Pattern> said, String text) {
        return said.stream().anyMatch(it -> it.matcher(text).matches());
    }

    private static List<Pattern> patterns(Properties messages) {
        List<Pattern> all = new ArrayList<>();
        for (String value : messages.stringPropertyNames().stream()
                .map(messages::getProperty)
                .distinct()
                .toList()) {
            String fixed = PLACEHOLDER.matcher(value).replaceAll("");
            if (fixed.equals(value)) {
                all.add(Pattern.compile(Pattern.quote(value.trim())));
            } else if (fixed.chars().filter(Character::isLetter).count() >= TELLING_LETTERS) {
                all.add(Pattern.compile(Arrays.stream(PLACEHOLDER.split(value.trim(), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"))));
            }
        }
        return List.copyOf(all);
    }

    private static Properties messages(String language) {
        Properties all = new Properties();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/**/*_" + language + ".properties")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
                    Properties one = new Properties();
                    one.load(reader);
                    one.stringPropertyNames()
                            .forEach(key -> all.setProperty(file.getFilename() + key, one.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all.size()).as("messages in %s", Locale.of(language)).isGreaterThan(500);
        return all;
    }
}
