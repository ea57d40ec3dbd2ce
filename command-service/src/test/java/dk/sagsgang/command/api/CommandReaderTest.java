package dk.sagsgang.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.cases.RestrictAccess;
import dk.sagsgang.command.cases.SetFrame;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandReaderTest {

    private static final String BOBLBERG = "\"number\": \"29.09.00-P20-1-19\", \"title\": \"Boblberg\"";
    private static final String ITEM = "\"item\": {\"meeting\": \"FOU-2020-10-19\", \"position\": 2}";

    private static <T> CommandReader.Read<T> read(Class<T> type, String body) {
        return CommandReader.read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static Problem refused(Class<?> type, String body) {
        return refused(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(Class<?> type, byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> CommandReader.read(body, type))
                .problem();
    }

    private static List<String> fields(Problem problem) {
        return problem.fields().stream().map(Problem.Field::field).toList();
    }

    private static List<String> messages(Problem problem) {
        return problem.fields().stream().map(Problem.Field::message).toList();
    }

    @Nested
    class What_is_well_formed {

        @Test
        void a_command_is_read_and_what_may_be_left_out_is_filled_in() {
            var read = read(OpenCase.class, "{" + BOBLBERG + "}");

            assertThat(read.command())
                    .isEqualTo(new OpenCase(new CaseNumber("29.09.00-P20-1-19"), false, new Text("Boblberg")));
            assertThat(read.source()).isNull();
        }

        @Test
        void null_is_the_same_as_nothing() {
            var read = read(
                    PlaceOnAgenda.class,
                    "{" + ITEM + ", \"number\": null, \"title\": null, \"routedTo\": null, \"source\": null}");

            assertThat(read.command())
                    .isEqualTo(new PlaceOnAgenda(
                            new AgendaItem(new MeetingId("FOU-2020-10-19"), 2), null, null, null, null, List.of()));
            assertThat(read.source()).isNull();
        }

        @Test
        void lists_inside_a_value_are_filled_in_too() {
            var read = read(EnterAgreement.class, """
                    {"agreement": "boblberg", "terms": {"notice": "P3M", "expires": "2022-02"}}
                    """);

            assertThat(read.command().terms().targets()).isEmpty();
            assertThat(read.command().terms().notice()).isEqualTo(Period.ofMonths(3));
            assertThat(read.command().terms().expires()).isEqualTo(PartialDate.parse("2022-02"));
        }

        @Test
        void a_source_is_read_beside_the_command() {
            var read = read(
                    OpenCase.class,
                    "{" + BOBLBERG + ", \"source\": {\"statedOn\": \"2019-10-21\", \"item\": 30,"
                            + " \"lines\": [{\"from\": 412, \"to\": 447}]}}");

            assertThat(read.source())
                    .isEqualTo(new Source(LocalDate.of(2019, 10, 21), null, 30, List.of(new LineRange(412, 447))));
        }

        @Test
        void one_of_several_forms_is_told_by_its_field() {
            assertThat(read(RestrictAccess.class, "{\"scope\": {\"of\": \"CASE\"}, \"reason\": \"Fortroligt\"}")
                            .command()
                            .scope())
                    .isEqualTo(new RestrictionScope.WholeCase());
            assertThat(read(
                                    RestrictAccess.class,
                                    "{\"scope\": {\"of\": \"ITEM\", " + ITEM + "}, \"reason\": \"Fortroligt\"}")
                            .command()
                            .scope())
                    .isEqualTo(new RestrictionScope.Item(new AgendaItem(new MeetingId("FOU-2020-10-19"), 2)));
        }

        @Test
        void a_figure_keeps_the_digits_it_was_sent_with() {
            assertThat(read(ReportIndicator.class, "{\"indicator\": \"svarprocent\", \"value\": 86.40}")
                            .command()
                            .value())
                    .isEqualTo(new BigDecimal("86.40"));
        }

        @Test
        void a_slash_in_a_case_number_and_letters_of_other_tongues_are_fine() {
            assertThat(read(OpenCase.class, "{\"number\": \"12/27845\", \"title\": \"Ørsted på Ærø 🫧\"}")
                            .command()
                            .title())
                    .isEqualTo(new Text("Ørsted på Ærø 🫧"));
        }
    }

    @Nested
    class What_is_not_json {

        @Test
        void an_empty_body() {
            assertThat(refused(OpenCase.class, "").reason()).isEqualTo("MALFORMED_JSON");
        }

        @Test
        void is_refused_with_the_place_where_it_breaks() {
            Problem problem = refused(OpenCase.class, "{\n  \"number\": \"1\",\n  \"title\": oops\n}");

            assertThat(problem.reason()).isEqualTo("MALFORMED_JSON");
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isBetween(12, 18);
            assertThat(problem.detail()).contains("line 3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"number\": \"1\"",
                    "{\"number\": \"1\",}",
                    "{'number': '1'}",
                    "{\"number\": \"1\"} {}",
                    "{\"number\": NaN}",
                    "{\"number\": \"1\" /* nej */}",
                    "\u0000",
                    "nul"
                })
        void nor_is_this(String body) {
            assertThat(refused(OpenCase.class, body).reason()).isEqualTo("MALFORMED_JSON");
        }

        @Test
        void a_key_given_twice_is_refused() {
            Problem problem = refused(OpenCase.class, "{" + BOBLBERG + ", \"title\": \"Elderlearn\"}");

            assertThat(problem.reason()).isEqualTo("MALFORMED_JSON");
            assertThat(problem.detail()).containsIgnoringCase("duplicate").contains("title");
        }

        @Test
        void octets_that_are_not_utf_8_are_refused() {
            byte[] body = "{\"number\": \"1\", \"title\": \"Møde\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(refused(OpenCase.class, body).reason()).isEqualTo("MALFORMED_JSON");
        }

        @Test
        void brackets_without_end_are_refused_and_do_no_harm() {
            assertThat(refused(OpenCase.class, "[".repeat(200_000)).reason()).isEqualTo("MALFORMED_JSON");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "\"boblberg\"", "1", "null", "true"})
        void json_that_is_no_object_is_invalid(String body) {
            Problem problem = refused(OpenCase.class, body);

            assertThat(problem.reason()).isEqualTo("INVALID_VALUE");
            assertThat(fields(problem)).containsExactly("");
        }
    }

    @Nested
    class Fields {

        @Test
        void an_unknown_one_is_named() {
            Problem problem = refused(OpenCase.class, "{" + BOBLBERG + ", \"titel\": \"Boblberg\"}");

            assertThat(problem.reason()).isEqualTo("UNKNOWN_FIELD");
            assertThat(fields(problem)).containsExactly("/titel");
        }

        @Test
        void an_unknown_one_deep_inside_is_named_with_its_place() {
            Problem problem =
                    refused(EnterAgreement.class, "{\"agreement\": \"boblberg\", \"terms\": {\"udløb\": \"2022\"}}");

            assertThat(fields(problem)).containsExactly("/terms/udløb");
        }

        @Test
        void names_in_pointers_are_escaped_and_cut() {
            Problem problem =
                    refused(OpenCase.class, "{" + BOBLBERG + ", \"a/b~c\": 1, \"" + "x".repeat(5000) + "\": 2}");

            assertThat(fields(problem)).containsExactly("/a~1b~0c", "/" + "x".repeat(100) + "…");
        }

        @Test
        void all_that_are_missing_are_named() {
            Problem problem = refused(RecordDecision.class, "{\"outcome\": null}");

            assertThat(problem.reason()).isEqualTo("MISSING_FIELD");
            assertThat(fields(problem)).containsExactly("/item", "/outcome", "/text");
        }

        @Test
        void a_missing_one_deep_inside_is_named_with_its_place() {
            Problem problem = refused(EnterAgreement.class, """
                    {"agreement": "boblberg", "terms": {"price": {"amount": {"oere": 16000000}, "per": "YEAR"}}}
                    """);

            assertThat(problem.reason()).isEqualTo("MISSING_FIELD");
            assertThat(fields(problem)).containsExactly("/terms/price/amount/currency", "/terms/price/vat");
        }

        @Test
        void a_source_without_its_day_lacks_it() {
            assertThat(fields(refused(OpenCase.class, "{" + BOBLBERG + ", \"source\": {}}")))
                    .containsExactly("/source/statedOn");
        }

        @Test
        void different_troubles_are_told_together_under_the_first() {
            Problem problem = refused(OpenCase.class, "{\"titel\": \"x\", \"number\": 7}");

            assertThat(problem.reason()).isEqualTo("UNKNOWN_FIELD");
            assertThat(fields(problem)).containsExactlyInAnyOrder("/titel", "/title", "/number");
        }

        @Test
        void of_a_flood_the_first_fifty_are_told() {
            StringBuilder flood = new StringBuilder("{" + BOBLBERG);
            for (int i = 0; i < 10_000; i++) {
                flood.append(", \"f").append(i).append("\": 0");
            }

            assertThat(fields(refused(OpenCase.class, flood + "}"))).hasSize(50);
        }
    }

    @Nested
    class Values {

        @Test
        void a_case_number_of_50_characters_is_read() {
            assertThat(read(OpenCase.class, "{\"number\": \"" + "7".repeat(50) + "\", \"title\": \"t\"}")
                            .command()
                            .number()
                            .value())
                    .hasSize(50);
        }

        @Test
        void a_case_number_of_51_is_refused_with_the_limit() {
            Problem problem = refused(OpenCase.class, "{\"number\": \"" + "7".repeat(51) + "\", \"title\": \"t\"}");

            assertThat(problem.reason()).isEqualTo("INVALID_VALUE");
            assertThat(fields(problem)).containsExactly("/number");
            assertThat(messages(problem)).containsExactly("A case number has 1 to 50 characters.");
        }

        @Test
        void a_refusal_of_a_whole_object_points_at_it() {
            Problem problem =
                    refused(PlaceOnAgenda.class, "{\"item\": {\"meeting\": \"FOU-2020-10-19\", \"position\": 0}}");

            assertThat(fields(problem)).containsExactly("/item");
            assertThat(messages(problem)).containsExactly("An agenda item's position is between 1 and 10,000.");
        }

        @Test
        void all_that_are_invalid_are_named() {
            Problem problem = refused(EnterAgreement.class, """
                    {"agreement": "bobl berg", "terms": {"expires": "marts 2023", "notice": "3 måneder", "kind": "FORSØG"}}
                    """);

            assertThat(problem.reason()).isEqualTo("INVALID_VALUE");
            assertThat(fields(problem))
                    .containsExactlyInAnyOrder("/agreement", "/terms/expires", "/terms/notice", "/terms/kind");
            assertThat(messages(problem)).contains("This must be one of TRIAL, OPERATION.");
        }

        @Test
        void an_element_of_a_list_is_named_by_its_place() {
            Problem problem = refused(
                    RecordDecision.class,
                    "{" + ITEM + ", \"outcome\": \"NOTED\", \"text\": \"Til efterretning\","
                            + " \"remarks\": [\"En\", \"  \", null, 4]}");

            assertThat(fields(problem)).containsExactly("/remarks/1", "/remarks/2", "/remarks/3");
        }

        @Test
        void something_else_than_a_list_is_no_list() {
            assertThat(fields(refused(HoldMeeting.class, "{\"heldOn\": \"2020-10-19\", \"present\": \"alle\"}")))
                    .containsExactly("/present");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"2020\"",
                    "\"2020-02-30\"",
                    "\"19-10-2020\"",
                    "\"\"",
                    "\" \"",
                    "20201019",
                    "[2020, 10, 19]",
                    "\"+999999999-01-01\"",
                    "{}",
                    "true"
                })
        void a_day_is_a_day(String day) {
            assertThat(fields(refused(
                            ScheduleMeeting.class,
                            "{\"meeting\": \"m\", \"committee\": \"FOU\", \"day\": " + day + "}")))
                    .containsExactly("/day");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "true", "[\"t\"]", "{\"value\": \"t\"}", "\"\"", "\"  \\n \"", "\"\\ud83e\""})
        void a_text_is_a_text(String title) {
            assertThat(fields(refused(OpenCase.class, "{\"number\": \"1\", \"title\": " + title + "}")))
                    .containsExactly("/title");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"2021\"", "2021.0", "2021.5", "2e3", "9999999999", "true", "[2021]"})
        void a_whole_number_is_a_whole_number(String year) {
            assertThat(fields(refused(
                            SetFrame.class,
                            "{\"year\": " + year + ", \"amount\": {\"oere\": 1, \"currency\": \"DKK\"}}")))
                    .containsExactly("/year");
        }

        @Test
        void an_amount_may_be_as_large_as_64_bits_and_no_larger() {
            String frame = "{\"year\": 2021, \"amount\": {\"oere\": %s, \"currency\": \"DKK\"}}";

            assertThat(read(SetFrame.class, frame.formatted(Long.MAX_VALUE))
                            .command()
                            .amount()
                            .oere())
                    .isEqualTo(Long.MAX_VALUE);
            assertThat(fields(refused(SetFrame.class, frame.formatted("9223372036854775808"))))
                    .containsExactly("/amount/oere");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999999", "1e-999999", "1234567890123456789012345678901", "\"83.4\"", "true"})
        void a_figure_is_a_number_that_can_be_written_out(String value) {
            assertThat(fields(refused(ReportIndicator.class, "{\"indicator\": \"brugere\", \"value\": " + value + "}")))
                    .containsExactly("/value");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"true\"", "1", "0", "\"\""})
        void a_yes_or_no_is_true_or_false(String assigned) {
            assertThat(fields(refused(OpenCase.class, "{" + BOBLBERG + ", \"numberAssigned\": " + assigned + "}")))
                    .containsExactly("/numberAssigned");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"GODKENDT\"", "\"approved\"", "0", "\"\"", "null"})
        void an_outcome_is_one_of_the_outcomes(String outcome) {
            assertThat(fields(refused(
                            RecordDecision.class, "{" + ITEM + ", \"text\": \"t\", \"outcome\": " + outcome + "}")))
                    .containsExactly("/outcome");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"of\": \"SAG\"}", "{\"of\": 1}", "{\"of\": null}"})
        void a_scope_tells_its_form(String scope) {
            assertThat(fields(refused(RestrictAccess.class, "{\"scope\": " + scope + ", \"reason\": \"r\"}")))
                    .containsExactly("/scope/of");
        }

        @Test
        void a_scope_knows_only_the_fields_of_its_form() {
            assertThat(fields(refused(
                            RestrictAccess.class,
                            "{\"scope\": {\"of\": \"CASE\", \"title\": \"Bilag\"}, \"reason\": \"r\"}")))
                    .containsExactly("/scope/title");
        }

        @Test
        void a_digest_is_64_hexadecimal_digits() {
            assertThat(fields(refused(AttachDocument.class, "{\"title\": \"Bilag\", \"digest\": \"abc\"}")))
                    .containsExactly("/digest");
        }

        @Test
        void nothing_of_a_long_text_is_echoed() {
            Problem problem = refused(
                    RecordDecision.class,
                    "{" + ITEM + ", \"text\": \"t\", \"outcome\": \"" + "HEMMELIGT".repeat(10_000) + "\"}");

            assertThat(problem.toString()).doesNotContain("HEMMELIGT").hasSizeLessThan(1000);
        }
    }
}
