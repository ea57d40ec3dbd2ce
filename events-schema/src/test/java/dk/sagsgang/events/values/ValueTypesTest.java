package dk.sagsgang.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueTypesTest {

    @Nested
    class A_case_number {

        @Test
        void has_one_to_fifty_characters() {
            assertThat(new CaseNumber("1").value()).isEqualTo("1");
            assertThat(new CaseNumber("x".repeat(50)).value()).hasSize(50);
            assertThat(new CaseNumber("🚲".repeat(50)).value()).hasSize(100);
            refused(() -> new CaseNumber(""));
            refused(() -> new CaseNumber("x".repeat(51)));
            refused(() -> new CaseNumber("🚲".repeat(51)));
        }

        @Test
        void drops_space_around_it_and_counts_without() {
            assertThat(new CaseNumber("  " + "x".repeat(50) + "\n")).isEqualTo(new CaseNumber("x".repeat(50)));
            refused(() -> new CaseNumber(" \t"));
        }

        @Test
        void is_the_same_in_every_unicode_form() {
            assertThat(new CaseNumber("a\u030A".repeat(50))).isEqualTo(new CaseNumber("å".repeat(50)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "a\u001Fb", "a\u007Fb", "a\u0085b", "a\u009Fb"})
        void holds_no_control_characters(String number) {
            refused(() -> new CaseNumber(number));
        }

        @Test
        void holds_no_half_characters() {
            refused(() -> new CaseNumber("a\uD800"));
            refused(() -> new CaseNumber("\uDC00a"));
        }

        @Test
        void has_parts_where_it_has_the_shape_of_the_subject_index() {
            assertThat(new CaseNumber("29.09.00-P20-1-19").kle()).contains(new KleNumber("29.09.00", "P20", 1, 2019));
            assertThat(new CaseNumber("12/27845").kle()).isEmpty();
        }
    }

    @Nested
    class A_subject_number {

        @ParameterizedTest
        @CsvSource({"00, 2000", "69, 2069", "70, 1970", "99, 1999"})
        void reads_two_digits_as_a_year_from_1970_to_2069(String digits, int year) {
            assertThat(KleNumber.parse("27.00.00-Ø08-9999999-" + digits))
                    .contains(new KleNumber("27.00.00", "Ø08", 9_999_999, year));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "29.09.00",
                    "29.09.00-P20-1-2019",
                    "29.09.00-p20-1-19",
                    "29.9.00-P20-1-19",
                    "29.09.00-P2-1-19",
                    "29.09.00-P20--19",
                    "29.09.00-P20-12345678-19",
                    " 29.09.00-P20-1-19",
                    "29.09.00-P20-1-19x"
                })
        void has_no_other_shape(String number) {
            assertThat(KleNumber.parse(number)).isEmpty();
        }
    }

    @Nested
    class A_name_in_the_authority {

        @Test
        void of_an_authority_has_one_to_forty_characters_and_begins_with_a_letter() {
            assertThat(new AuthorityId("a" + "-9".repeat(19) + "z").value()).hasSize(40);
            for (String other : List.of("", "A", "9a", "-a", "å", "a b", "a.b", "a/b", "a\n", "a".repeat(41))) {
                refused(() -> new AuthorityId(other));
            }
        }

        @Test
        void of_a_committee_or_agreement_has_one_to_sixty_letters_and_digits() {
            assertThat(new CommitteeCode("Ø" + "-".repeat(59)).value()).hasSize(60);
            assertThat(new AgreementId("9" + "å".repeat(59)).value()).hasSize(60);
            for (String other : List.of("", "-a", "a b", "a/b", "a\n", "a".repeat(61))) {
                refused(() -> new CommitteeCode(other));
                refused(() -> new AgreementId(other));
            }
        }

        @Test
        void of_a_meeting_has_one_to_eighty_and_is_by_custom_committee_and_day() {
            assertThat(new MeetingId("a".repeat(80)).value()).hasSize(80);
            assertThat(MeetingId.of(new CommitteeCode("a".repeat(60)), LocalDate.of(2024, 5, 14))
                            .value())
                    .endsWith("a-2024-05-14");
            refused(() -> new MeetingId("a".repeat(81)));
            refused(() -> new MeetingId(""));
        }

        @Test
        void of_an_event_has_one_to_sixty_four_plain_characters() {
            assertThat(new EventId("A-9".repeat(21) + "z").value()).hasSize(64);
            refused(() -> new EventId("a".repeat(65)));
            refused(() -> new EventId("å"));
            refused(() -> new EventId(""));
        }
    }

    @Nested
    class A_digest {

        @Test
        void is_that_of_the_standard() {
            Sha256 abc = Sha256.of("abc".getBytes(StandardCharsets.UTF_8));
            assertThat(abc.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(abc.bytes()).hasSize(32).startsWith(0xba, 0x78, 0x16);
        }

        @Test
        void has_sixty_four_lower_case_digits() {
            for (String other : List.of("", "a".repeat(63), "a".repeat(65), "A".repeat(64), "g".repeat(64))) {
                refused(() -> new Sha256(other));
            }
        }
    }

    @Nested
    class Money_is {

        @Test
        void in_whole_oere_with_at_most_two_decimals() {
            assertThat(Money.kroner(160_000)).isEqualTo(new Money(16_000_000, "DKK"));
            assertThat(Money.kroner(new BigDecimal("-0.01"))).isEqualTo(new Money(-1, "DKK"));
            assertThat(Money.kroner(new BigDecimal("1.500"))).isEqualTo(new Money(150, "DKK"));
            refused(() -> Money.kroner(new BigDecimal("0.001")));
        }

        @Test
        void within_64_bits() {
            assertThat(Money.kroner(new BigDecimal("92233720368547758.07")).oere())
                    .isEqualTo(Long.MAX_VALUE);
            refused(() -> Money.kroner(new BigDecimal("92233720368547758.08")));
            refused(() -> Money.kroner(Long.MAX_VALUE));
            refused(() -> Money.kroner(new BigDecimal("1E+1000000000")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "DK", "DKKK", "dkk", "KR.", "ØRE"})
        void in_a_currency_of_three_capitals(String currency) {
            refused(() -> new Money(1, currency));
        }
    }

    @Nested
    class A_person {

        @ParameterizedTest
        @ValueSource(strings = {"MEDLEM ÅS", " medlem  ås ", "Medlem\u00A0Ås", "Medlem\n Ås", "medlem a\u030As"})
        void is_the_same_subject_in_any_case_spacing_and_form(String name) {
            assertThat(Person.named(name).subject())
                    .isEqualTo(Person.named("Medlem Ås").subject());
        }

        @Test
        void of_another_name_is_another_subject() {
            assertThat(Person.named("Medlem Aas").subject())
                    .isNotEqualTo(Person.named("Medlem Ås").subject());
            assertThat(Person.named(" Medlem Ås ").name()).isEqualTo("Medlem Ås");
        }

        @Test
        void has_a_name_of_one_to_two_hundred_characters() {
            assertThat(new Person("a", "🚲".repeat(200)).name()).hasSize(400);
            refused(() -> new Person("a", " "));
            refused(() -> new Person("a", "x".repeat(201)));
            refused(() -> new Person("a", "x\uD800"));
        }

        @Test
        void has_a_plain_subject_of_one_to_a_hundred_characters() {
            assertThat(new Person("aZ9._@-".repeat(14) + "ab", "A").subject()).hasSize(100);
            refused(() -> new Person("a".repeat(101), "A"));
            refused(() -> new Person("", "A"));
            refused(() -> new Person("a b", "A"));
        }
    }

    @Nested
    class A_text {

        @Test
        void says_something_in_lines_of_its_own() {
            assertThat(new Text("  a\r\nb\rc\n ").value()).isEqualTo("a\nb\nc");
            refused(() -> new Text(""));
            refused(() -> new Text(" \r\n\t"));
        }

        @Test
        void holds_whole_characters_only() {
            assertThat(new Text("🚲").value()).isEqualTo("🚲");
            refused(() -> new Text("\uD83D"));
        }
    }

    @Nested
    class A_count {

        @Test
        void of_lines_begins_at_one_and_does_not_run_backwards() {
            assertThat(new LineRange(1, 1).to()).isEqualTo(1);
            refused(() -> new LineRange(0, 1));
            refused(() -> new LineRange(3, 2));
            assertThat(new LineRange(1, 1).page()).isNull();
            assertThat(new LineRange(3, 9, 1).page()).isEqualTo(1);
            refused(() -> new LineRange(3, 9, 0));
        }

        @Test
        void of_agenda_items_is_one_to_ten_thousand() {
            MeetingId meeting = new MeetingId("KFU-2024-05-14");
            assertThat(new AgendaItem(meeting, 1)).hasToString("KFU-2024-05-14#1");
            assertThat(new AgendaItem(meeting, 10_000).position()).isEqualTo(10_000);
            refused(() -> new AgendaItem(meeting, 0));
            refused(() -> new AgendaItem(meeting, 10_001));
        }

        @Test
        void of_recommendations_and_points_begins_at_one() {
            assertThat(new PointOutcome(1, 1, Outcome.NOTED, null).point()).isEqualTo(1);
            refused(() -> new PointOutcome(0, 1, Outcome.NOTED, null));
            refused(() -> new PointOutcome(1, 0, Outcome.NOTED, null));
        }

        @Test
        void of_votes_is_not_negative() {
            assertThat(new Votes(0, 0, 0).inFavour()).isZero();
            refused(() -> new Votes(-1, 0, 0));
            refused(() -> new Votes(0, -1, 0));
            refused(() -> new Votes(0, 0, -1));
        }
    }

    @Nested
    class An_agreement {

        @Test
        void lasts_longer_than_nothing_and_has_no_negative_notice() {
            assertThat(terms(Period.ofDays(1), Period.ZERO).notice()).isEqualTo(Period.ZERO);
            refused(() -> terms(Period.ZERO, Period.ZERO));
            refused(() -> terms(Period.ofMonths(-1), Period.ZERO));
            refused(() -> terms(Period.of(1, -1, 0), Period.ZERO));
            refused(() -> terms(Period.ofDays(1), Period.ofDays(-1)));
        }

        @Test
        void keeps_its_targets_whatever_becomes_of_the_list() {
            List<Target> given = new ArrayList<>();
            AgreementTerms terms = new AgreementTerms(null, null, null, null, null, null, null, given);
            given.add(new Target("udlån", BigDecimal.ONE, Target.Span.YEAR));
            assertThat(terms.targets()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"99999999999999999999.9999999999", "-99999999999999999999", "0", "1E+19", "1E-10"})
        void aims_at_a_figure_that_can_be_written_out(BigDecimal figure) {
            assertThat(new Target("udlån", figure, Target.Span.TERM).minimum()).isEqualTo(figure);
        }

        @ParameterizedTest
        @ValueSource(strings = {"100000000000000000000", "0.00000000001", "1E+20", "1E+1000000000", "1E-11"})
        void aims_at_no_figure_beyond(BigDecimal figure) {
            refused(() -> new Target("udlån", figure, Target.Span.TERM));
        }

        private static AgreementTerms terms(Period duration, Period notice) {
            return new AgreementTerms(null, null, null, duration, null, null, notice, List.of());
        }
    }

    @Test
    void an_outcome_binds_unless_it_merely_took_note_discussed_or_had_no_remarks() {
        assertThat(Outcome.values())
                .filteredOn(it -> !it.isBinding())
                .containsExactly(Outcome.NOTED, Outcome.DISCUSSED, Outcome.NO_REMARKS);
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(attempt);
    }
}
