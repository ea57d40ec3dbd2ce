package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what happens. With {@code -Dsagsgang.readme=write} the sessions in it are written anew from
 * what the program prints now; without, a difference fails.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeIT {

    private static final Path README = readme();
    private static final String LOG = "herning.ndjson";
    private static final Pattern SESSION = Pattern.compile("```\n\\$ \\./sagsgang ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern QUESTION =
            Pattern.compile("```\n\\$ curl -s http://127\\.0\\.0\\.1:8080(\\S+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_sessions_of_the_readme_print_what_the_readme_shows(@TempDir Path data) throws IOException {
        String readme = Files.readString(README);
        StringBuilder printed = new StringBuilder();
        int end = 0;
        try (Program program = Program.up(data, "--sample")) {
            for (MatchResult session : SESSION.matcher(readme).results().toList()) {
                Typed typed = Typed.sagsgang(words(session.group(1), program, data));
                assertThat(typed.code()).as(typed.err()).isZero();
                String shown = session.group(2);
                String now = typed.out().replace(data.resolve(LOG).toString(), LOG);
                printed.append(readme, end, session.start(2))
                        .append(withoutChance(shown).equals(withoutChance(now)) ? shown : now);
                end = session.end(2);
            }
            for (MatchResult question : QUESTION.matcher(readme).results().toList()) {
                showsWhatIsAnswered(program, question.group(1), question.group(2));
            }
        }
        assertThat(end).as("the README shows at least one session").isPositive();
        printed.append(readme, end, readme.length());
        if ("write".equals(System.getProperty("sagsgang.readme"))) {
            Files.writeString(README, printed);
        } else {
            assertThat(readme).isEqualTo(printed.toString());
        }
    }

    @Test
    void the_program_in_the_readme_is_one_that_is_compiled_and_run() throws IOException {
        String source = Files.readString(
                README.resolveSibling("events-schema/src/test/java/dk/sagsgang/events/outsiders/VerifyALog.java"));
        String region = source.substring(
                source.indexOf('\n', source.indexOf("// region")) + 1, source.indexOf("\n    // endregion"));
        assertThat(Files.readString(README)).contains("```java\n" + region.stripIndent() + "\n```");
    }

    @Test
    void every_command_that_the_readme_names_is_one_that_help_names() throws IOException {
        String help = Typed.sagsgang("help").out();
        List<String> named = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("./sagsgang "))
                .map(line ->
                        line.substring("./sagsgang ".length()).split("   ")[0].strip())
                .filter(line -> !line.equals("up --sample"))
                .toList();
        assertThat(named).hasSize(9).allSatisfy(usage -> assertThat(help).contains("sagsgang " + usage));
    }

    @Test
    void every_place_on_the_map_of_the_house_is_there() throws IOException {
        List<String> places = Files.readAllLines(README).stream()
                .filter(line -> line.matches("\\| `[^|]*` \\| .*"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Arrays.stream(cell.split("`")))
                .filter(name -> !name.contains(" ") && (name.endsWith("/") || name.endsWith(".yml")))
                .toList();
        assertThat(places)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(place -> assertThat(README.resolveSibling(place)).exists());
    }

    /** Every line that is shown stands in the answer, in that order; three dots are for what is left out. */
    private static void showsWhatIsAnswered(Program program, String path, String shown) throws IOException {
        String answered;
        try (InputStream answer = program.address().resolve(path).toURL().openStream()) {
            answered = new String(answer.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        }
        List<String> lines = shown.lines().filter(line -> !line.equals("...")).toList();
        assertThat(lines).isNotEmpty();
        assertThat(answered).as(path).containsSubsequence(lines);
    }

    /** The words as they were typed, but for the file, which is not left here, and the server, where one is asked. */
    private static String[] words(String command, Program program, Path data) {
        Stream<String> typed = Arrays.stream(command.split(" "))
                .map(word -> word.equals(LOG) ? data.resolve(LOG).toString() : word);
        Stream<String> server = command.startsWith("audit verify")
                ? Stream.empty()
                : Stream.of("--server", program.address().toString());
        return Stream.concat(typed, server).toArray(String[]::new);
    }

    /** Keys, roots and the number of checkpoints are others each time. */
    private static String withoutChance(String printed) {
        return printed.replaceAll("[0-9a-f]{64}", "(root)")
                .replaceAll("Key [0-9a-f]{8}: sagsgang/herning\\+[0-9a-f]{8}\\+\\s*\\S+", "(key)")
                .replaceAll("are signed: [0-9]+", "are signed: (some)");
    }

    private static Path readme() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml"))
                ? here.resolve("README.md")
                : here.resolveSibling("README.md");
    }
}
