package dk.sagsgang.query.findings;

import static dk.sagsgang.query.findings.Rule.*;
import static dk.sagsgang.query.findings.Told.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {
    private static final Period TWO_YEARS = Period.ofYears(2);
    private static final LocalDate MUCH_LATER = LocalDate.of(2026, 11, 22);

    @Nested
    class an_extension {
        private final Told trial = theCase().on(OCTOBER, entered(TWO_YEARS, null, null));

        @Test
        void that_was_only_told_lacks_a_decision() {
            trial.on(OCTOBER, decided(Outcome.NOTED, "Til efterretning."), extended(OCTOBER, "2023-02-28", true, null));
            assertThat(trial.isOpen(EXTENSION_WITHOUT_DECISION, OCTOBER)).isTrue();
        }

        @Test
        void of_the_day_of_an_approval_was_decided() {
            trial.on(OCTOBER, decided(Outcome.APPROVED, "Godkendt."), extended(OCTOBER, "2023-02-28", true, null));
            assertThat(trial.of(EXTENSION_WITHOUT_DECISION)).isEmpty();
        }

        @Test
        void that_names_another_item_than_the_approved_one_lacks_a_decision() {
            trial.on(
                    OCTOBER,
                    decided(Outcome.APPROVED, "Godkendt."),
                    extended(OCTOBER, "2023-02-28", true, placedLater(FOU).item()));
            assertThat(trial.isOpen(EXTENSION_WITHOUT_DECISION, OCTOBER)).isTrue();
        }

        @Test
        void that_a_cited_decision_of_its_day_agreed_was_decided() {
            trial.on(
                    OCTOBER,
                    extended(OCTOBER, "2023-02-28", true, null),
                    new EarlierDecisionCited(PartialDate.of(OCTOBER), FOU, null, new Text("Udvalget"), null));
            assertThat(trial.of(EXTENSION_WITHOUT_DECISION)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2023-02-28, false", "2023-02, false", "2023-03, true", "2023-03-01, true", "2023-02-27, true"})
        void ends_where_it_follows_and_on_no_other_day(String expires, boolean odd) {
            trial.on(OCTOBER, extended(OCTOBER, expires, false, null));
            assertThat(trial.isOpen(EXPIRY_DOES_NOT_FOLLOW, OCTOBER)).isEqualTo(odd);
        }

        @Test
        void whose_expiry_was_derived_cannot_disagree() {
            trial.on(OCTOBER, extended(OCTOBER, "2023-03-31", true, null));
            assertThat(trial.of(EXPIRY_DOES_NOT_FOLLOW)).isEmpty();
        }
    }

    @Nested
    class the_term_of_an_agreement {
        private final LocalDate deadline = LocalDate.of(2021, 11, 28);

        @Test
        void passes_with_the_last_day_to_give_notice() {
            Told trial = theCase().on(OCTOBER, entered(TWO_YEARS, "2022-02-28", Period.ofMonths(3)));
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, deadline)).isFalse();
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, deadline.plusDays(1)))
                    .isTrue();
        }

        @Test
        void passes_with_the_expiry_where_no_notice_is_agreed() {
            Told trial = theCase().on(OCTOBER, entered(TWO_YEARS, null, null));
            LocalDate expiry = LocalDate.of(2022, 2, 28);
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, expiry)).isFalse();
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, expiry.plusDays(1)))
                    .isTrue();
        }

        @Test
        void that_ends_within_a_month_passes_with_the_month() {
            Told trial = theCase().on(OCTOBER, entered(null, "2022-03", null));
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, LocalDate.of(2022, 3, 31)))
                    .isFalse();
            assertThat(trial.isOpen(TERM_PASSED_WITHOUT_DECISION, LocalDate.of(2022, 4, 1)))
                    .isTrue();
        }

        @Test
        void is_no_question_once_something_was_decided_after_it() {
            Told trial = theCase()
                    .on(OCTOBER, entered(TWO_YEARS, null, null))
                    .on(NOVEMBER, placedLater(FOU), decidedLater(Outcome.APPROVED));
            assertThat(trial.of(TERM_PASSED_WITHOUT_DECISION)).isEmpty();
            Told noted = theCase()
                    .on(OCTOBER, entered(TWO_YEARS, null, null))
                    .on(NOVEMBER, placedLater(FOU), decidedLater(Outcome.NOTED));
            assertThat(noted.isOpen(TERM_PASSED_WITHOUT_DECISION, MUCH_LATER)).isTrue();
        }

        @Test
        void is_no_question_once_notice_was_given() {
            Told trial = theCase()
                    .on(
                            OCTOBER,
                            entered(TWO_YEARS, null, null),
                            new AgreementTerminated(AGREEMENT, OCTOBER, LocalDate.of(2022, 2, 28), null));
            assertThat(trial.of(TERM_PASSED_WITHOUT_DECISION)).isEmpty();
        }
    }

    @Nested
    class a_meeting {
        private final Told met = theCase().on(OCTOBER, recommended("at planen godkendes."));

        @Test
        void may_be_waited_for_fourteen_days() {
            assertThat(met.isOpen(MEETING_WITHOUT_MINUTES, OCTOBER.plusDays(14)))
                    .isFalse();
            assertThat(met.isOpen(MEETING_WITHOUT_MINUTES, OCTOBER.plusDays(15)))
                    .isTrue();
        }

        @Test
        void that_has_minutes_is_answered_for() {
            met.on(OCTOBER.plusDays(3), new MinutesPublished(null, null));
            assertThat(met.of(MEETING_WITHOUT_MINUTES)).isEmpty();
        }

        @Test
        void that_decided_is_answered_for() {
            met.on(OCTOBER, decided(Outcome.APPROVED, "Godkendt."));
            assertThat(met.of(MEETING_WITHOUT_MINUTES)).isEmpty();
        }

        @Test
        void that_was_called_off_owes_nothing() {
            met.on(OCTOBER, new MeetingCancelled(new Text("Sygdom")));
            assertThat(met.of(MEETING_WITHOUT_MINUTES)).isEmpty();
        }

        @Test
        void without_a_recommendation_leaves_nothing_unanswered() {
            assertThat(theCase().of(MEETING_WITHOUT_MINUTES)).isEmpty();
        }
    }

    @Nested
    class a_decision {

        @ParameterizedTest
        @CsvSource({
            "APPROVED, true", "APPROVED_WITH_CHANGES, true", "REJECTED, true", "REFERRED, true",
            "NOTED, false", "DISCUSSED, false", "NO_REMARKS, false", "POSTPONED, false"
        })
        void that_binds_needs_a_recommendation(Outcome outcome, boolean odd) {
            Told decided = theCase().on(OCTOBER, Told.decided(outcome, "Besluttet."));
            assertThat(decided.isOpen(DECISION_WITHOUT_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
            decided = theCase().on(OCTOBER, recommended("at det besluttes."), Told.decided(outcome, "Besluttet."));
            assertThat(decided.of(DECISION_WITHOUT_RECOMMENDATION)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "Godkendelse af dagsorden, false", "VELKOMST OG GODKENDELSE AF DAGSORDEN, false",
            "Godkendelse af referat fra sidst, false", "Godkendelse af beslutningsprotokollen, false",
            "Godkendelse af budget, true", "Dagsordensreform, true"
        })
        void about_the_meeting_itself_needs_none(String title, boolean odd) {
            Told decided = new Told().on(OCTOBER, opened(), placed(title), Told.decided(Outcome.APPROVED, "Godkendt."));
            assertThat(decided.isOpen(DECISION_WITHOUT_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
        }

        @ParameterizedTest
        @CsvSource({
            "at planen førstebehandles., Planen blev godkendt., true",
            "at planen tages til 1. behandling., Planen blev godkendt., true",
            "at planen førstebehandles., Godkendt som indstillet., false",
            "at planen førstebehandles., Oversendes til 2. behandling., false",
            "at planen godkendes., Planen blev godkendt., false",
            "at planen drøftes., Indstillingen blev godkendt., false"
        })
        void goes_beyond_a_first_reading_where_it_approves_the_matter(String point, String text, boolean odd) {
            Told decided = theCase().on(OCTOBER, recommended(point), Told.decided(Outcome.APPROVED, text));
            assertThat(decided.isOpen(DECISION_BEYOND_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
        }

        @Test
        void corrected_after_its_minutes_is_not_what_people_read() {
            Told decided = theCase().on(OCTOBER, Told.decided(Outcome.NOTED, "Til efterretning."));
            DecisionCorrected corrected = new DecisionCorrected(
                    ITEM, Decision.of(Outcome.DISCUSSED, new Text("Drøftet.")), new Text("Skrivefejl"));
            decided.on(OCTOBER, corrected).on(OCTOBER.plusDays(1), new MinutesPublished(null, null));
            assertThat(decided.of(CORRECTED_AFTER_MINUTES)).isEmpty();
            decided.on(OCTOBER.plusDays(2), corrected);
            assertThat(decided.isOpen(CORRECTED_AFTER_MINUTES, OCTOBER.plusDays(1)))
                    .isFalse();
            assertThat(decided.isOpen(CORRECTED_AFTER_MINUTES, OCTOBER.plusDays(2)))
                    .isTrue();
        }
    }

    @Nested
    class a_dissolved_committee {
        private final LocalDate lastDay = LocalDate.of(2021, 12, 31);
        private final Told left = theCase().on(NOVEMBER, dissolved(lastDay));

        @Test
        void leaves_its_cases_from_the_day_after_its_last() {
            assertThat(left.isOpen(LEFT_WITH_DISSOLVED_COMMITTEE, lastDay)).isFalse();
            assertThat(left.isOpen(LEFT_WITH_DISSOLVED_COMMITTEE, lastDay.plusDays(1)))
                    .isTrue();
        }

        @Test
        void leaves_no_case_that_was_transferred_in_time() {
            left.on(lastDay, new CaseTransferred(FOU, BSK, lastDay, null));
            assertThat(left.of(LEFT_WITH_DISSOLVED_COMMITTEE)).isEmpty();
        }

        @Test
        void leaves_no_closed_case() {
            left.on(lastDay, new CaseClosed(lastDay, null));
            assertThat(left.of(LEFT_WITH_DISSOLVED_COMMITTEE)).isEmpty();
        }
    }

    @Nested
    class allotments {

        @ParameterizedTest
        @CsvSource({"729999, false", "730000, false", "730001, true"})
        void may_come_to_the_frame_and_no_more(long second, boolean odd) {
            Told plan = theCase().on(OCTOBER, frame(830_000, "Rammen"), allotted("A", 100_000), allotted("B", second));
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, OCTOBER)).isEqualTo(odd);
            assertThat(plan.of(ROWS_DO_NOT_ADD_UP)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"729999, true", "730000, false", "730001, true"})
        void come_to_their_total_exactly(long second, boolean odd) {
            Told plan = theCase().on(OCTOBER, frame(830_000, "I alt"), allotted("A", 100_000), allotted("B", second));
            assertThat(plan.isOpen(ROWS_DO_NOT_ADD_UP, OCTOBER)).isEqualTo(odd);
            assertThat(plan.of(ALLOTMENTS_EXCEED_FRAME)).isEmpty();
        }

        @Test
        void that_are_proposed_and_granted_or_told_twice_count_once() {
            Told plan = theCase()
                    .on(OCTOBER, frame(100, "Rammen"), allotted("A", 100, AllotmentStage.PROPOSED))
                    .on(OCTOBER, allotted("A", 100))
                    .on(NOVEMBER, allotted("A", 100));
            assertThat(plan.of(ALLOTMENTS_EXCEED_FRAME)).isEmpty();
            plan.on(NOVEMBER, allotted("B", 1));
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, NOVEMBER)).isTrue();
        }
    }

    @Nested
    class a_case {
        private final Told waiting = theCase().on(OCTOBER, recommended("at planen godkendes."));

        @Test
        void that_waits_may_be_silent_for_two_years() {
            assertThat(waiting.isOpen(NO_EVENT_FOR_TOO_LONG, OCTOBER.plusYears(2)))
                    .isFalse();
            assertThat(waiting.isOpen(
                            NO_EVENT_FOR_TOO_LONG, OCTOBER.plusYears(2).plusDays(1)))
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"APPROVED", "NOTED"})
        void that_was_settled_may_be_silent_for_ever(Outcome outcome) {
            waiting.on(OCTOBER, decided(outcome, "Besluttet."));
            assertThat(waiting.of(NO_EVENT_FOR_TOO_LONG)).isEmpty();
        }

        @Test
        void that_was_postponed_still_waits() {
            waiting.on(OCTOBER, decided(Outcome.POSTPONED, "Udsat."));
            assertThat(waiting.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isTrue();
        }
    }
}
