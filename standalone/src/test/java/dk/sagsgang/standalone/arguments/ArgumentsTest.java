package dk.sagsgang.standalone.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseNumber;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArgumentsTest {

    private static final URI USUAL_SERVER = URI.create("http://127.0.0.1:8080");

    @Nested
    class rebuild {
        @Test
        void switches_where_nothing_differs_unless_told_otherwise() {
            assertThat(parsed("rebuild", "cases"))
                    .isEqualTo(new Invocation.RebuildView("cases", "equal", USUAL_SERVER));
            assertThat(parsed("rebuild", "all", "--switch=never"))
                    .isEqualTo(new Invocation.RebuildView("all", "never", USUAL_SERVER));
        }

        @Test
        void refuses_what_is_no_view_and_a_switch_that_is_none() {
            refused("A view has a name of small letters, such as cases.", Usage.REBUILD, "rebuild", "../up");
            refused(
                    "A new generation becomes live where it is equal, always or never.",
                    Usage.REBUILD,
                    "rebuild",
                    "cases",
                    "--switch",
                    "now");
        }

        @Test
        void has_its_generations_switched_cancelled_and_dropped_by_number() {
            assertThat(parsed("views")).isEqualTo(new Invocation.Views(null, null, null, USUAL_SERVER));
            assertThat(parsed("views", "drop", "cases", "3"))
                    .isEqualTo(new Invocation.Views("drop", "cases", 3L, USUAL_SERVER));
            refused(
                    "A generation can be switched to, cancelled or dropped.",
                    Usage.VIEWS,
                    "views",
                    "keep",
                    "cases",
                    "3");
            refused("A generation is a number.", Usage.VIEWS, "views", "drop", "cases", "new");
            refused("Something is missing.", Usage.VIEWS, "views", "drop", "cases");
        }
    }

    @Nested
    class up {
        @Test
        void takes_port_8080_the_usual_directory_and_no_sample_unless_told() {
            assertThat(parsed("up")).isEqualTo(new Invocation.Up(null, 8080, false));
        }

        @Test
        void takes_options_in_any_order_and_in_both_written_forms() {
            assertThat(parsed("up", "--sample", "--port=0", "--data", "/var/lib/sagsgang"))
                    .isEqualTo(new Invocation.Up(Path.of("/var/lib/sagsgang"), 0, true));
        }

        @Test
        void takes_the_highest_port_there_is() {
            assertThat(parsed("up", "--port", "65535")).isEqualTo(new Invocation.Up(null, 65535, false));
        }

        @Test
        void refuses_a_port_past_the_highest_one_and_what_is_no_number() {
            refused("A port is a number from 0 to 65535.", Usage.UP, "up", "--port", "65536");
            refused("A port is a number from 0 to 65535.", Usage.UP, "up", "--port", "-1");
            refused("A port is a number from 0 to 65535.", Usage.UP, "up", "--port", "http");
        }

        @Test
        void refuses_an_option_without_its_value() {
            refused("The option --port needs a value.", Usage.UP, "up", "--port");
        }

        @Test
        void refuses_an_empty_directory_name() {
            refused("This is not the name of a file or folder: ", Usage.UP, "up", "--data=");
        }

        @Test
        void refuses_a_word_that_means_nothing_to_it() {
            refused("There is one word too many: now", Usage.UP, "up", "now");
        }
    }

    @Nested
    class minutes {
        @Test
        void are_read_from_one_file() {
            assertThat(parsed("minutes", "read", "referat.txt"))
                    .isEqualTo(new Invocation.ReadMinutes(Path.of("referat.txt")));
        }

        @Test
        void are_read_from_a_file_whose_name_begins_with_a_hyphen_after_two_hyphens() {
            assertThat(parsed("minutes", "read", "--", "-1.txt"))
                    .isEqualTo(new Invocation.ReadMinutes(Path.of("-1.txt")));
        }

        @Test
        void cannot_be_read_from_no_file_or_from_two() {
            refused("Something is missing.", Usage.MINUTES_READ, "minutes", "read");
            refused("There is one word too many: b", Usage.MINUTES_READ, "minutes", "read", "a", "b");
        }

        @Test
        void can_only_be_read() {
            refused("Minutes can be read: say minutes read FILE.", Usage.MINUTES_READ, "minutes", "write", "a");
        }
    }

    @Nested
    class imports {
        @Test
        void take_files_in_the_order_given_among_the_options() {
            assertThat(parsed("import", "b.txt", "--authority", "herning", "a.txt", "--dry-run", "--review"))
                    .isEqualTo(new Invocation.ImportMinutes(
                            List.of(Path.of("b.txt"), Path.of("a.txt")),
                            new AuthorityId("herning"),
                            true,
                            true,
                            USUAL_SERVER));
        }

        @Test
        void need_a_file() {
            refused("Something is missing.", Usage.IMPORT, "import", "--dry-run");
        }

        @Test
        void refuse_an_authority_that_cannot_be_one() {
            refused(
                    "An authority is named by 1 to 40 lower-case letters, digits and hyphens.",
                    Usage.IMPORT,
                    "import",
                    "a.txt",
                    "--authority",
                    "Herning");
        }

        @Test
        void refuse_an_option_said_twice() {
            refused(
                    "The option --server is given twice.",
                    Usage.IMPORT,
                    "import",
                    "a.txt",
                    "--server=http://a",
                    "--server=http://b");
        }
    }

    @Nested
    class cases {
        @Test
        void are_asked_for_by_a_number_that_may_hold_a_slash() {
            assertThat(parsed("case", "12/27845"))
                    .isEqualTo(new Invocation.TellCase(
                            new CaseNumber("12/27845"), null, Invocation.Moment.PRESENT, USUAL_SERVER));
        }

        @Test
        void are_asked_for_at_another_server_whose_address_may_end_with_a_slash() {
            assertThat(parsed("case", "1", "--server", "https://sager.example/api/"))
                    .isEqualTo(new Invocation.TellCase(
                            new CaseNumber("1"),
                            null,
                            Invocation.Moment.PRESENT,
                            URI.create("https://sager.example/api")));
        }

        @Test
        void take_a_number_of_50_characters_and_refuse_one_of_51() {
            assertThat(parsed("case", "9".repeat(50)))
                    .isEqualTo(new Invocation.TellCase(
                            new CaseNumber("9".repeat(50)), null, Invocation.Moment.PRESENT, USUAL_SERVER));
            refused("A case number has 1 to 50 characters.", Usage.CASE, "case", "9".repeat(51));
        }

        @Test
        void are_looked_at_from_a_moment_whose_instant_is_told_in_universal_time() {
            assertThat(parsed(
                            "case",
                            "1",
                            "--recorded-by",
                            "2026-03-01T12:00:00+01:00",
                            "--stated-by",
                            "2020-12-31",
                            "--valid-on",
                            "2022-06-01"))
                    .isEqualTo(new Invocation.TellCase(
                            new CaseNumber("1"),
                            null,
                            new Invocation.Moment(
                                    "2026-03-01T11:00:00Z", LocalDate.of(2020, 12, 31), LocalDate.of(2022, 6, 1)),
                            USUAL_SERVER));
            assertThat(parsed("case", "1", "--recorded-by", "57"))
                    .isEqualTo(new Invocation.TellCase(
                            new CaseNumber("1"), null, new Invocation.Moment("57", null, null), USUAL_SERVER));
        }

        @Test
        void refuse_a_moment_that_is_none() {
            refused("A day is written 2021-01-31.", Usage.CASE, "case", "1", "--stated-by", "31-12-2020");
            refused("A day is written 2021-01-31.", Usage.CASE, "case", "1", "--valid-on", "2021-02-29");
            refused(
                    "This is a position, or an instant such as 2026-03-01T12:00:00Z: 2026-03-01",
                    Usage.CASE,
                    "case",
                    "1",
                    "--recorded-by",
                    "2026-03-01");
            refused(
                    "This is a position, or an instant such as 2026-03-01T12:00:00Z: 0",
                    Usage.CASE,
                    "case",
                    "1",
                    "--recorded-by",
                    "0");
        }

        @Test
        void refuse_a_server_that_is_no_web_address() {
            String sentence = "A server is an address such as http://127.0.0.1:8080.";
            refused(sentence, Usage.CASE, "case", "1", "--server", "127.0.0.1:8080");
            refused(sentence, Usage.CASE, "case", "1", "--server", "ftp://127.0.0.1");
            refused(sentence, Usage.CASE, "case", "1", "--server", "http://a b");
        }

        @Test
        void refuse_an_option_of_another_command() {
            refused("There is no option --dry-run here.", Usage.CASE, "case", "1", "--dry-run");
        }
    }

    @Nested
    class a_log {
        private static final VerifierKey KEY =
                VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

        @Test
        void is_exported_from_one_authority_into_one_file() {
            assertThat(parsed("audit", "export", "--authority", "herning", "--out", "log.ndjson"))
                    .isEqualTo(new Invocation.ExportAudit(
                            new AuthorityId("herning"), Path.of("log.ndjson"), USUAL_SERVER));
        }

        @Test
        void is_not_exported_without_saying_whose_and_where_to() {
            refused("The option --authority is needed.", Usage.AUDIT_EXPORT, "audit", "export", "--out", "a");
            refused("The option --out is needed.", Usage.AUDIT_EXPORT, "audit", "export", "--authority", "a");
            refused("There is one word too many: a", Usage.AUDIT_EXPORT, "audit", "export", "a");
        }

        @Test
        void is_verified_with_any_number_of_checkpoints_and_keys() {
            assertThat(parsed("audit", "verify", "log.ndjson"))
                    .isEqualTo(new Invocation.VerifyAudit(Path.of("log.ndjson"), List.of(), List.of()));
            assertThat(parsed("audit", "verify", "--checkpoint", "a", "log.ndjson", "--key=" + KEY, "--checkpoint=b"))
                    .isEqualTo(new Invocation.VerifyAudit(
                            Path.of("log.ndjson"), List.of(Path.of("a"), Path.of("b")), List.of(KEY)));
        }

        @Test
        void is_not_verified_without_a_file_or_with_a_key_that_is_none() {
            refused("Something is missing.", Usage.AUDIT_VERIFY, "audit", "verify");
            refused("A key is written name+id+base64.", Usage.AUDIT_VERIFY, "audit", "verify", "a", "--key", "b");
            refused("There is no option --server here.", Usage.AUDIT_VERIFY, "audit", "verify", "a", "--server", "b");
        }

        @Test
        void needs_to_be_told_what_to_do_with() {
            String sentence = "A log can be exported and verified: say audit export or audit verify.";
            refused(sentence, Usage.AUDIT, "audit");
            refused(sentence, Usage.AUDIT, "audit", "delete");
            assertThat(parsed("audit", "--help")).isEqualTo(new Invocation.Help(Usage.AUDIT));
            assertThat(parsed("help", "audit")).isEqualTo(new Invocation.Help(Usage.AUDIT));
            assertThat(parsed("audit", "verify", "-h")).isEqualTo(new Invocation.Help(Usage.AUDIT_VERIFY));
            assertThat(parsed("help", "audit", "export")).isEqualTo(new Invocation.Help(Usage.AUDIT_EXPORT));
        }

        @Test
        void is_not_exported_twice_at_once() {
            refused(
                    "The option --authority is given twice.",
                    Usage.AUDIT_EXPORT,
                    "audit",
                    "export",
                    "--authority=a",
                    "--authority=b",
                    "--out=c");
        }
    }

    @Nested
    class help {
        @Test
        void is_about_everything_or_about_one_command() {
            assertThat(parsed("help")).isEqualTo(new Invocation.Help(Usage.EVERYTHING));
            assertThat(parsed("help", "minutes", "read")).isEqualTo(new Invocation.Help(Usage.MINUTES_READ));
            assertThat(parsed("import", "--help")).isEqualTo(new Invocation.Help(Usage.IMPORT));
            assertThat(parsed("minutes", "--help")).isEqualTo(new Invocation.Help(Usage.MINUTES_READ));
        }

        @Test
        void is_given_unasked_where_nothing_or_something_unknown_is_said() {
            refused("Say what to do.", Usage.EVERYTHING);
            refused("There is no command named down.", Usage.EVERYTHING, "down");
            refused("There is no command named down.", Usage.EVERYTHING, "help", "down");
        }
    }

    @Test
    void the_version_is_asked_for_alone() {
        assertThat(parsed("version")).isEqualTo(new Invocation.Version());
        refused("The command version takes nothing more.", Usage.EVERYTHING, "version", "2");
    }

    private static Invocation parsed(String... words) {
        return Arguments.parse(List.of(words));
    }

    private static void refused(String sentence, Usage usage, String... words) {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> parsed(words))
                .withMessage(sentence)
                .extracting(WrongUsage::usage)
                .isEqualTo(usage);
    }
}
