package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.cases.CaseClosed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrictReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "missing required field   | CaseClosed         | {\"reason\":\"Slut.\"}                             | closedOn",
                "required field is null   | CaseClosed         | {\"closedOn\":null}                                | closedOn",
                "missing truth value      | CaseOpened         | {\"number\":\"1\",\"title\":\"x\"}                 | numberAssigned",
                "missing number           | ImportApplied      | {}                                                 | facts",
                "missing list             | CaseworkerAssigned | {\"caseworker\":{\"subject\":\"a\",\"name\":\"A\"}} | coCaseworkers",
                "missing nested field     | CaseworkerAssigned | {\"caseworker\":{\"subject\":\"a\"},\"coCaseworkers\":[]} | name",
                "null in a list           | MinutesSigned      | {\"signedOn\":\"2024-05-14\",\"signatories\":[null]} | signatories",
                "unknown field            | CaseClosed         | {\"closedOn\":\"2024-05-14\",\"by\":\"x\"}         | by",
                "doubled field            | CaseClosed         | {\"closedOn\":\"2024-05-14\",\"closedOn\":\"2024-05-15\"} | closedOn",
                "more after the end       | CaseClosed         | {\"closedOn\":\"2024-05-14\"} {}                   | CaseClosed",
                "number for text          | CaseRenamed        | {\"title\":5}                                      | title",
                "text for a number        | ImportApplied      | {\"facts\":\"5\"}                                  | facts",
                "fraction for a number    | ImportApplied      | {\"facts\":5.5}                                    | facts",
                "number too large         | ImportApplied      | {\"facts\":2147483648}                             | facts",
                "text for a truth value   | CaseOpened         | {\"number\":\"1\",\"numberAssigned\":\"true\",\"title\":\"x\"} | numberAssigned",
                "array for a day          | CaseClosed         | {\"closedOn\":[2024,5,14]}                         | closedOn",
                "no such day              | CaseClosed         | {\"closedOn\":\"2023-02-29\"}                      | closedOn",
                "number for a word        | FactReviewed       | {\"fact\":1,\"verdict\":0,\"reason\":\"x\"}        | verdict",
                "unknown word             | FactReviewed       | {\"fact\":1,\"verdict\":\"MAYBE\",\"reason\":\"x\"} | verdict",
                "scope without its kind   | RestrictionLifted  | {\"scope\":{},\"reason\":\"x\"}                    | scope",
                "value that cannot be     | CaseRenamed        | {\"title\":\" \"}                                  | A text must say something",
                "null                     | CaseClosed         | null                                               | CaseClosed",
                "a list                   | CaseClosed         | []                                                 | CaseClosed",
                "broken off               | CaseClosed         | {\"closedOn\":\"2024                               | CaseClosed",
            })
    void a_stored_form_that_is_not_whole_is_refused_and_says_where(String what, String type, String json, String said) {
        assertThatExceptionOfType(UnknownEvent.class)
                .as(what)
                .isThrownBy(() -> EventJson.read(type, 1, json.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(type)
                .withMessageContaining(said);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> EventJson.read("CaseClosed", 1, new byte[0]));
    }

    @Test
    void an_absent_or_null_optional_field_is_read_as_nothing() {
        CaseClosed closed = new CaseClosed(LocalDate.of(2024, 5, 14), null);
        assertThat(read("{\"closedOn\":\"2024-05-14\"}")).isEqualTo(closed);
        assertThat(read("{\"closedOn\":\"2024-05-14\",\"reason\":null}")).isEqualTo(closed);
    }

    @Test
    void records_of_others_keep_their_own_rules() {
        record Request(int number, String word) {}
        assertThat(EventJson.mapper().readValue("{\"number\":1,\"word\":\"x\"}", Request.class))
                .isEqualTo(new Request(1, "x"));
    }

    private static Object read(String json) {
        return EventJson.read("CaseClosed", 1, json.getBytes(StandardCharsets.UTF_8));
    }
}
