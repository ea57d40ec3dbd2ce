package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.query.streams.AskedStream.Given;
import dk.sagsgang.query.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedStreamTest {

    @ParameterizedTest
    @CsvSource({
        "text/event-stream,SSE",
        "*/*,SSE",
        ",SSE",
        "application/x-ndjson,NDJSON",
        "'*/*, application/x-ndjson',NDJSON",
        "'text/event-stream;q=0.9, */*;q=0.1',SSE"
    })
    void the_form_is_the_first_that_is_accepted(@Nullable String accept, Form form) {
        assertThat(AskedStream.read(accept, null, from(null)).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"earliest,0", "now,-1", "1,0", "12,11"})
    void from_is_the_position_to_begin_with(String from, long after) {
        assertThat(AskedStream.read(null, null, from(from)).after()).isEqualTo(after);
    }

    @Test
    void a_browser_that_comes_back_goes_on_where_it_was_whatever_it_asked_first() {
        assertThat(AskedStream.read(null, "12", from("earliest")).after()).isEqualTo(12);
        assertThat(AskedStream.read(null, "0", from("now")).after()).isZero();
    }

    @Test
    void who_says_nothing_is_sent_what_comes_or_as_ndjson_all_there_is() {
        assertThat(AskedStream.read(null, null, from(null)).after()).isEqualTo(-1);
        assertThat(AskedStream.read("application/x-ndjson", null, from(null)).after())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "yesterday", "", "99999999999999999999"})
    void a_beginning_that_is_none_is_refused(String from) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> AskedStream.read(null, null, from(from)));
    }

    @Test
    void an_id_that_is_none_of_this_stream_is_refused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> AskedStream.read(null, "event-1", from(null)));
    }

    @Test
    void a_filter_for_what_there_is_not_is_refused() {
        refused(new Given(null, null, null, List.of("CaseOpend"), null, null));
        refused(new Given(null, null, List.of("F O U"), null, null, null));
        refused(new Given(null, List.of("12/27845"), null, null, null, null));
        refused(new Given(null, null, null, null, "newest", null));
        refused(new Given(null, null, null, List.of("CaseOpened"), "current", null));
        refused(new Given(null, null, null, null, null, true));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> AskedStream.read(
                        "application/x-ndjson", null, new Given(null, null, null, null, "current", null)));
    }

    @Test
    void what_there_is_is_understood() {
        AskedStream asked = AskedStream.read(
                "application/x-ndjson",
                null,
                new Given("3", List.of("12~2F27845", "1"), List.of("ØKE"), List.of("CaseOpened"), "events", true));
        assertThat(asked.follows()).isTrue();
        assertThat(asked.states()).isFalse();
        assertThat(asked.filter().cases()).containsExactlyInAnyOrder("12~2F27845", "1");
        assertThat(asked.filter().committees()).containsExactly("ØKE");
        assertThat(asked.filter().types()).containsExactly("CaseOpened");
    }

    private static void refused(Given given) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> AskedStream.read(null, null, given));
    }

    private static Given from(@Nullable String from) {
        return new Given(from, null, null, null, null, null);
    }
}
