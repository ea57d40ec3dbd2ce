package dk.sagsgang.query.findings;

import static dk.sagsgang.query.findings.Rule.*;
import static dk.sagsgang.query.findings.Told.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ordinary agendas and minutes say raises no question; beside each, what is nearly the same and does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrdinaryMinutesTest {
    private static final LocalDate MUCH_LATER = LocalDate.of(2026, 11, 22);
    private static final MinutesPublished MINUTES = new MinutesPublished(null, null);

    @Nested
    class an_agenda {

        @Test
        void of_a_meeting_to_come_asks_nothing_yet() {
            Told agenda =
                    new Told().on(OCTOBER.minusDays(7), opened(), placed("Plan"), recommended("at planen godkendes."));
            for (LocalDate day = OCTOBER.minusDays(7); !day.isAfter(OCTOBER.plusDays(14)); day = day.plusDays(1)) {
                assertThat(agenda.isOpen(MEETING_WITHOUT_MINUTES, day)).isFalse();
            }
            assertThat(agenda.isOpen(MEETING_WITHOUT_MINUTES, OCTOBER.plusDays(15)))
                    .isTrue();
        }

        @Test
        void whose_item_came_again_and_was_settled_is_answered() {
            Told agenda = theCase().on(OCTOBER, recommended("at planen godkendes."));
            agenda.on(
                    NOVEMBER,
                    placedLater(FOU),
                    recommended(placedLater(FOU).item(), "At planen godkendes"),
                    decidedLater(Outcome.APPROVED));
            assertThat(agenda.isOpen(MEETING_WITHOUT_MINUTES, NOVEMBER.minusDays(1)))
                    .isTrue();
            assertThat(agenda.isOpen(MEETING_WITHOUT_MINUTES, NOVEMBER)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"at et andet forslag godkendes., APPROVED", "at planen godkendes., POSTPONED"})
        void whose_item_came_again_otherwise_or_was_put_off_again_is_not(String point, Outcome outcome) {
            Told agenda = theCase().on(OCTOBER, recommended("at planen godkendes."));
            agenda.on(NOVEMBER, placedLater(FOU), recommended(placedLater(FOU).item(), point), decidedLater(outcome));
            assertThat(agenda.isOpen(MEETING_WITHOUT_MINUTES, NOVEMBER)).isTrue();
        }
    }

    @Nested
    class a_decision_without_a_recommendation {

        @ParameterizedTest
        @CsvSource({
            "Godkendelse af mødereferat, false",
            "Godkendelse/underskrift af beslutningsprotokol, false",
            "Dagsordenens godkendelse, false",
            "Dagsorden, false",
            "Referat fra sidste udvalgsmøde, false",
            "Referat - godkendelse, false",
            "Konstituering, false",
            "Valg af formand og næstformand, false",
            "Valg af leverandør, true",
            "Godkendelse af takster som det fremgår af sagen i bilaget til dagsorden, true",
            "Referat af borgermødet og plan for vejen, true",
            "Godkendelse af referatteknik, true"
        })
        void is_no_question_where_it_is_the_meetings_own_affair(String title, boolean odd) {
            Told decided = new Told().on(OCTOBER, opened(), placed(title), decided(Outcome.APPROVED, "Godkendt."));
            assertThat(decided.isOpen(DECISION_WITHOUT_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
        }

        @ParameterizedTest
        @CsvSource({"POSTPONED, false", "REFERRED, false", "APPROVED, true"})
        void answers_what_was_recommended_and_put_off_before(Outcome before, boolean odd) {
            Told decided = theCase()
                    .on(OCTOBER, recommended("at planen godkendes."), decided(before, "Besluttet."))
                    .on(NOVEMBER, placedLater(FOU), decidedLater(Outcome.APPROVED));
            assertThat(decided.isOpen(DECISION_WITHOUT_RECOMMENDATION, NOVEMBER))
                    .isEqualTo(odd);
        }

        @ParameterizedTest
        @CsvSource({"CLOSED, true, false", "OPEN, true, true", "CLOSED, false, true"})
        void is_no_question_in_published_minutes_of_a_closed_item(Openness openness, boolean read, boolean odd) {
            Told decided = new Told().on(OCTOBER, opened(), placed("Køb af ejendom", openness, Purpose.DECISION));
            var decision = decided(Outcome.APPROVED, "Godkendt.");
            Told told = read ? decided.read(OCTOBER, decision) : decided.on(OCTOBER, decision);
            assertThat(told.isOpen(DECISION_WITHOUT_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Godkendt., false",
        "Tiltrådt, false",
        "Punktet blev godkendt enstemmigt, false",
        "Som indstillet., false",
        "Udvalget godkender., false",
        "Planen godkendt., true",
        "Udvalget godkendte budgettet., true"
    })
    void approval_of_nothing_by_name_is_of_the_reading_that_was_recommended(String words, boolean odd) {
        Told decided =
                theCase().on(OCTOBER, recommended("at planen førstebehandles."), decided(Outcome.APPROVED, words));
        assertThat(decided.isOpen(DECISION_BEYOND_RECOMMENDATION, OCTOBER)).isEqualTo(odd);
    }

    @Nested
    class a_silent_case {

        @ParameterizedTest
        @ValueSource(strings = {"Eventuelt", "Meddelelser fra formanden", "Orientering", "Godkendelse af dagsorden"})
        void that_was_a_place_for_what_comes_up_waits_for_nothing(String title) {
            assertThat(new Told().on(OCTOBER, opened(), placed(title)).of(NO_EVENT_FOR_TOO_LONG))
                    .isEmpty();
        }

        @Test
        void that_was_there_for_information_waits_for_nothing() {
            Told told = new Told().on(OCTOBER, opened(), placed("Status", Openness.OPEN, Purpose.INFORMATION));
            assertThat(told.of(NO_EVENT_FOR_TOO_LONG)).isEmpty();
        }

        @Test
        void whose_minutes_say_no_more_than_its_title_waits_for_nothing() {
            Told told = theCase();
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isTrue();
            told.on(OCTOBER, MINUTES);
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"CLOSED, false", "OPEN, true"})
        void whose_recommendation_the_minutes_leave_unanswered_waits_unless_it_was_closed(
                Openness openness, boolean odd) {
            Told told = new Told()
                    .on(
                            OCTOBER,
                            opened(),
                            placed("Køb", openness, Purpose.DECISION),
                            recommended("at der købes."),
                            MINUTES);
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isEqualTo(odd);
        }

        @ParameterizedTest
        @CsvSource({"BSK, false", "FOU, true"})
        void that_was_sent_on_waits_until_another_committee_settled_it(String committee, boolean odd) {
            Told told = theCase()
                    .on(OCTOBER, recommended("at planen godkendes."), decided(Outcome.REFERRED, "Indstilles."));
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, OCTOBER.plusYears(2).plusDays(1)))
                    .isTrue();
            var code = committee.equals("BSK") ? BSK : FOU;
            AgendaItem there = new AgendaItem(MeetingId.of(code, OCTOBER), 2);
            told.on(
                    OCTOBER,
                    placed(there, code, OCTOBER, "Planen"),
                    new dk.sagsgang.events.cases.DecisionRecorded(
                            there, code, OCTOBER, Decision.of(Outcome.APPROVED, new Text("Godkendt."))));
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isEqualTo(odd);
        }

        @Test
        void waits_for_a_follow_up_until_it_is_done() {
            Told told = theCase()
                    .on(
                            OCTOBER,
                            decided(Outcome.NOTED, "Til efterretning."),
                            new FollowUpScheduled(1, new Text("Ny status"), PartialDate.of(NOVEMBER), null));
            assertThat(told.isOpen(NO_EVENT_FOR_TOO_LONG, MUCH_LATER)).isTrue();
            told.on(OCTOBER, new FollowUpCompleted(1, OCTOBER, null));
            assertThat(told.of(NO_EVENT_FOR_TOO_LONG)
                            .filter(it -> it.on(MUCH_LATER).isPresent()))
                    .isEmpty();
        }
    }

    @Nested
    class a_dissolved_committee {
        private final LocalDate lastDay = LocalDate.of(2021, 12, 31);

        @ParameterizedTest
        @CsvSource({"Godkendelse af dagsorden, false", "Godkendelse af budget, true"})
        void leaves_nobody_its_own_agendas(String title, boolean odd) {
            Told left = new Told()
                    .on(OCTOBER, opened(), placed(title), decided(Outcome.APPROVED, "Godkendt."), dissolved(lastDay));
            assertThat(left.isOpen(LEFT_WITH_DISSOLVED_COMMITTEE, MUCH_LATER)).isEqualTo(odd);
        }

        @Test
        void that_names_a_successor_leaves_its_cases_until_they_are_transferred() {
            Told left = theCase().on(NOVEMBER, new CommitteeDissolved(lastDay, BSK, null));
            Finding open = left.of(LEFT_WITH_DISSOLVED_COMMITTEE).orElseThrow();
            assertThat(Sentences.DANISH.of(open, MUCH_LATER)).contains("BSK er nævnt som afløser");
            assertThat(Sentences.ENGLISH.of(open, MUCH_LATER)).contains("BSK is named as its successor");
            left.on(lastDay, new CaseTransferred(FOU, BSK, lastDay, null));
            assertThat(left.isOpen(LEFT_WITH_DISSOLVED_COMMITTEE, MUCH_LATER)).isFalse();
        }
    }

    @Nested
    class money {

        @ParameterizedTest
        @CsvSource({"Det samlede økonomiske råderum", "Rammen i alt", "Den samlede anlægsramme"})
        void of_a_frame_need_not_all_be_spent_however_large_it_is(String purpose) {
            Told plan = theCase().on(OCTOBER, frame(100, purpose), allotted("A", 40), allotted("B", 60));
            assertThat(plan.findings()).noneMatch(it -> it.rule() == ROWS_DO_NOT_ADD_UP);
            plan.on(OCTOBER, allotted("C", 1));
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, OCTOBER)).isTrue();
        }

        @Test
        void of_a_pool_need_not_all_be_spent_unless_one_document_lists_where_it_goes() {
            Told spent = theCase().on(OCTOBER, frame(100, "Puljen"), allotted("A", 40), allotted("B", 30));
            assertThat(spent.of(ROWS_DO_NOT_ADD_UP)).isEmpty();
            spent.on(OCTOBER, allotted("C", 31));
            assertThat(spent.isOpen(ROWS_DO_NOT_ADD_UP, OCTOBER)).isTrue();
            Told single = theCase().read(OCTOBER, frame(100, "Puljen"), allotted("A", 40));
            assertThat(single.of(ROWS_DO_NOT_ADD_UP)).isEmpty();
            Told listed = theCase().read(OCTOBER, frame(100, "Puljen"), allotted("A", 40), allotted("B", 30));
            assertThat(listed.isOpen(ROWS_DO_NOT_ADD_UP, OCTOBER)).isTrue();
        }

        @Test
        void that_was_proposed_and_rejected_counts_no_more() {
            Told plan = theCase().on(OCTOBER, frame(100, "Rammen"), allotted("A", 101, AllotmentStage.PROPOSED));
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, OCTOBER)).isTrue();
            plan.on(NOVEMBER, placedLater(FOU), decidedLater(Outcome.REJECTED));
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, OCTOBER)).isTrue();
            assertThat(plan.isOpen(ALLOTMENTS_EXCEED_FRAME, NOVEMBER)).isFalse();
        }
    }

    @Test
    void a_correction_stated_before_the_minutes_is_in_them_though_it_is_recorded_after() {
        Told decided = theCase().on(OCTOBER, decided(Outcome.NOTED, "Til efterretning."));
        DecisionCorrected corrected = new DecisionCorrected(
                ITEM, Decision.of(Outcome.DISCUSSED, new Text("Drøftet.")), new Text("Skrivefejl"));
        decided.recorded(NOVEMBER, OCTOBER.plusDays(2), MINUTES).recorded(NOVEMBER, OCTOBER.plusDays(1), corrected);
        assertThat(decided.of(CORRECTED_AFTER_MINUTES)).isEmpty();
        decided.recorded(NOVEMBER, OCTOBER.plusDays(3), corrected);
        assertThat(decided.isOpen(CORRECTED_AFTER_MINUTES, OCTOBER.plusDays(3))).isTrue();
    }
}
