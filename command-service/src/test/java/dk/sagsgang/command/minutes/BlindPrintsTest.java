package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Blind documents as a browser and an office program print them, the browser with its own line above and below each
 * page: they say what their text says, and what is set in columns waits for someone to look.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlindPrintsTest {

    private static final Path PRINTED = BlindMinutesTest.FOLDER.resolve("printed");

    @ParameterizedTest
    @CsvSource({
        "kk-dk-boern-2025-04-09, browser",
        "sundhedsklynge-midt-2023-01-18, browser",
        "acadre-natur-2014-04-09, office"
    })
    void a_print_is_read_as_its_text_is(String name, String printer) throws IOException, UnreadableDocument {
        Path label = BlindMinutesTest.FOLDER.resolve(name + ".json");
        LabelledMinutes text = LabelledMinutesTest.score(BlindMinutesTest.FOLDER.resolve(name + ".txt"), label);
        LabelledMinutes print = LabelledMinutesTest.score(PRINTED.resolve(name + "." + printer + ".pdf"), label);
        assertThat(print.wrong()).isEmpty();
        assertThat(print.missing()).isEqualTo(text.missing());
    }

    @Test
    void what_is_set_in_columns_is_not_imported_unseen() throws IOException, UnreadableDocument {
        Reading reading =
                MinutesReader.read(Files.readAllBytes(PRINTED.resolve("sbsys-sundhed-2015-01-20.columns.pdf")));
        assertThat(reading.doubts())
                .filteredOn(Doubt::blocking)
                .extracting(Doubt::code)
                .contains("PAGES_IN_COLUMNS");
    }
}
