package dk.sagsgang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|INTERNAL)\"");

    @Test
    void every_reason_in_the_code_is_in_the_table_and_the_other_way_round() throws IOException {
        TreeSet<String> inCode = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.endsWith("Reasons.java"))
                    // What a page tells a reader is no answer to a program.
                    .filter(it -> !it.toString().contains("screens"))
                    .toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> inCode.add(found.group(1)));
            }
        }
        List<String> inTable = Reasons.byStatus().values().stream()
                .flatMap(reasons -> reasons.keySet().stream())
                .toList();
        assertThat(inTable).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(inTable)).isEqualTo(inCode);
    }
}
