package dk.sagsgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.report.Book;
import dk.sagsgang.benchmarks.report.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every harness in its shortest form: that it works, not what it finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class BenchmarksIT {

    private static final Path ROOT = root();

    static Stream<Harness> harnesses() {
        return Benchmarks.HARNESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("harnesses")
    void a_harness_gives_figures_beside_their_floors_and_renews_its_table_alone(
            Harness harness, @TempDir Path directory) throws Exception {
        Book book = new Book(directory.resolve("results"), directory.resolve("page.md"));
        Files.writeString(book.page(), "# Before\n");

        Results results = Benchmarks.measure(harness, Plan.shortest(Files.createDirectory(directory.resolve("run"))));
        book.enter(results);

        List<Row> rows = results.found().rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.n()).isPositive();
            assertThat(row.median()).isPositive().isFinite();
            if (row.beside() != null) {
                assertThat(row.ratiosTo(Row.named(row.beside(), rows)))
                        .allSatisfy(ratio -> assertThat(ratio).isPositive().isFinite());
            }
        });
        assertThat(Files.readString(book.page())).isEqualTo("# Before\n\n" + between(harness.name(), results));
        assertThat(book.results().resolve(harness.name() + ".json")).isNotEmptyFile();
        assertThat(book.madeAnew()).isEqualTo(Files.readString(book.page()));
        assertThat(results.toString()).doesNotContain(directory.toString());
    }

    @Test
    void the_page_is_what_the_committed_results_make() throws Exception {
        Book book = Benchmarks.book(ROOT);

        assertThat(Files.readString(book.page())).isEqualTo(book.madeAnew());
        Matcher sections = Pattern.compile("<!-- begin (\\S+):").matcher(Files.readString(book.page()));
        assertThat(sections.results().map(section -> section.group(1)))
                .allSatisfy(name ->
                        assertThat(book.results().resolve(name + ".json")).exists());
    }

    @Test
    void no_other_module_builds_on_the_benchmarks() throws Exception {
        try (Stream<Path> modules = Files.list(ROOT)) {
            assertThat(modules.map(module -> module.resolve("pom.xml"))
                            .filter(pom -> Files.exists(pom) && !pom.startsWith(ROOT.resolve("benchmarks"))))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(pom -> assertThat(pom).content().doesNotContain("<artifactId>benchmarks<"));
        }
    }

    private static String between(String name, Results results) {
        return "<!-- begin " + name + ": made by benchmarks/run, not by hand -->\n" + results.section() + "<!-- end "
                + name + " -->\n";
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : Objects.requireNonNull(here.getParent());
    }
}
