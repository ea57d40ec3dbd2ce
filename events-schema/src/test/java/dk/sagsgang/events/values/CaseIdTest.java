package dk.sagsgang.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseIdTest {

    private static final long SEED = 1871;

    /** One of each kind of character: plain, escaped, of two, three and four bytes, combining, private, unassigned. */
    private static final List<Integer> CHARACTERS = List.of(
            (int) 'a', (int) 'Z', (int) '0', (int) '.', (int) '-', (int) '_', (int) '~', (int) '/', (int) '%',
            (int) ' ', (int) '?', (int) '#', (int) '"', 0xE6, 0xD8, 0xE5, 0x301, 0x20AC, 0x200B, 0x202E, 0xFFFD, 0xE000,
            0x378, 0x1F6B2, 0x10FFFD);

    @ParameterizedTest
    @CsvSource({
        "12/27845, 12~2F27845",
        "29.09.00-P20-1-19, 29.09.00-P20-1-19",
        "æøå, ~C3~A6~C3~B8~C3~A5",
        "~, ~7E",
        "., ~2E",
        ".., ~2E~2E",
        "..a, ..a",
        "a b, a~20b",
        "A_b, A_b",
        "€, ~E2~82~AC",
        "🚲, ~F0~9F~9A~B2",
        "?#%, ~3F~23~25"
    })
    void a_number_has_this_id_and_the_id_that_number(String number, String id) {
        assertThat(CaseId.of(new CaseNumber(number))).hasToString(id);
        assertThat(new CaseId(id).number()).hasToString(number);
    }

    @Test
    void any_number_comes_back_from_its_id_and_no_two_share_one() {
        Random random = new Random(SEED);
        Map<CaseId, CaseNumber> seen = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            CaseNumber number = any(random);
            CaseId id = CaseId.of(number);
            assertThat(id.value()).as("seed %d, run %d", SEED, i).matches("[A-Za-z0-9._~-]+");
            assertThat(new CaseId(id.value()).number())
                    .as("seed %d, run %d", SEED, i)
                    .isEqualTo(number);
            assertThat(seen.getOrDefault(id, number))
                    .as("seed %d, run %d", SEED, i)
                    .isEqualTo(number);
            seen.put(id, number);
        }
    }

    @Test
    void the_longest_number_of_the_widest_characters_has_an_id() {
        CaseNumber number = new CaseNumber("🚲".repeat(50));
        assertThat(CaseId.of(number).value()).hasSize(600);
        assertThat(CaseId.of(number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12/27845",
                "æ",
                "a b",
                "~",
                "~2",
                "~2f",
                "~2e",
                "~2G",
                "12~2f27845",
                "~41",
                "~2D",
                ".",
                "..",
                "~C3",
                "~C3~28",
                "~FF",
                "~C0~AF",
                "~ED~A0~80",
                "~20a",
                "a~20",
                "~20",
                "a~00",
                "~7F",
                "e~CC~81"
            })
    void what_is_no_numbers_id_is_refused(String id) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new CaseId(id));
    }

    @Test
    void an_endless_id_is_refused_and_breaks_nothing() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new CaseId("a".repeat(51)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new CaseId("~2F".repeat(1_000_000)));
    }

    private static CaseNumber any(Random random) {
        StringBuilder number = new StringBuilder("x".repeat(random.nextInt(2)));
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            number.appendCodePoint(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return new CaseNumber(number.toString().isBlank() ? "x" : number.toString());
    }
}
