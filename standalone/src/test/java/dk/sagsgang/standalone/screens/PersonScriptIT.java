package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.sagsgang.events.values.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonScriptIT {
    private static final String ASKED = """
            names => import(document.querySelector('script[src*="/live.js"]').src.replace("live.js", "person.js"))
              .then(person => names.map(person.subject))""";

    /** Letters of one to four octets, with and without marks of their own, and everything that is or looks like a space. */
    private static final List<String> PARTS = List.of(
            "a", "Z", "æ", "Å", "A\u030a", "ø", "ß", "ς", "İ", "ﬁ", "𐐀", "李", "-", "'", " ", "\t", "\u0085", "\u00a0",
            "\u2003", "\u3000", "\ufeff", "\u200b");

    @Test
    void a_browser_gives_a_name_the_id_that_an_import_gives_it() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> names =
                new ArrayList<>(List.of("Anna Eksempel", "Åse Ø. Ærø", "n", "x".repeat(55), "y".repeat(64)));
        for (int i = 0; i < 500; i++) {
            StringBuilder name = new StringBuilder("b");
            for (int part = random.nextInt(120); part > 0; part--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            names.add(name.append("c").toString());
        }
        Page page = Open.withTheSample().chromium().desk();
        page.navigate("/herning");

        assertThat(page.evaluate(ASKED, names))
                .as("seed %d", seed)
                .isEqualTo(names.stream().map(it -> Person.named(it).subject()).toList());
    }
}
