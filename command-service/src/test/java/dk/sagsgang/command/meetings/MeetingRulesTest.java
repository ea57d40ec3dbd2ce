package dk.sagsgang.command.meetings;

import static dk.sagsgang.command.meetings.MeetingFixtures.ADJOURNED;
import static dk.sagsgang.command.meetings.MeetingFixtures.AGENDA_PUBLISHED;
import static dk.sagsgang.command.meetings.MeetingFixtures.BOBLBERG;
import static dk.sagsgang.command.meetings.MeetingFixtures.BOBLBERG_AT_TWO;
import static dk.sagsgang.command.meetings.MeetingFixtures.CANCELLED;
import static dk.sagsgang.command.meetings.MeetingFixtures.CHAIR;
import static dk.sagsgang.command.meetings.MeetingFixtures.ELDERLEARN;
import static dk.sagsgang.command.meetings.MeetingFixtures.ESTABLISHED;
import static dk.sagsgang.command.meetings.MeetingFixtures.FOU;
import static dk.sagsgang.command.meetings.MeetingFixtures.FOUR;
import static dk.sagsgang.command.meetings.MeetingFixtures.HELD;
import static dk.sagsgang.command.meetings.MeetingFixtures.MEETING;
import static dk.sagsgang.command.meetings.MeetingFixtures.MEETING_DAY;
import static dk.sagsgang.command.meetings.MeetingFixtures.MEMBER;
import static dk.sagsgang.command.meetings.MeetingFixtures.MINUTES_PUBLISHED;
import static dk.sagsgang.command.meetings.MeetingFixtures.ROOM;
import static dk.sagsgang.command.meetings.MeetingFixtures.SCHEDULED;
import static dk.sagsgang.command.meetings.MeetingFixtures.SIGNED;
import static dk.sagsgang.command.meetings.MeetingFixtures.STRANGER;
import static dk.sagsgang.command.meetings.MeetingFixtures.TITLE;
import static dk.sagsgang.command.meetings.MeetingFixtures.dissolved;
import static dk.sagsgang.command.meetings.MeetingFixtures.hold;
import static dk.sagsgang.command.meetings.MeetingFixtures.movedTo;
import static dk.sagsgang.command.meetings.MeetingStory.given;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.meetings.HaltEntered;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingRulesTest {

    @Nested
    class Scheduling {

        private static final ScheduleMeeting COMMAND =
                new ScheduleMeeting(MEETING, FOU, MEETING_DAY, FOUR, ROOM, false);

        @Test
        void a_committee_is_called_to_a_meeting() {
            given().when(COMMAND).then(SCHEDULED);
        }

        @Test
        void a_meeting_is_scheduled_once() {
            given(SCHEDULED).when(COMMAND).rejected(Reason.MEETING_EXISTS);
        }

        @Test
        void the_name_of_a_cancelled_meeting_stays_taken() {
            given(SCHEDULED, CANCELLED).when(COMMAND).rejected(Reason.MEETING_EXISTS);
        }

        @Test
        void a_committee_that_does_not_exist_does_not_meet() {
            given().committee().when(COMMAND).rejected(Reason.COMMITTEE_UNKNOWN);
        }

        @Test
        void a_dissolved_committee_still_meets_on_its_last_day() {
            given().committee(ESTABLISHED, dissolved(MEETING_DAY)).when(COMMAND).then(SCHEDULED);
        }

        @Test
        void a_dissolved_committee_does_not_meet_the_day_after_its_last_day() {
            given().committee(ESTABLISHED, dissolved(MEETING_DAY.minusDays(1)))
                    .when(COMMAND)
                    .rejected(Reason.COMMITTEE_DISSOLVED);
        }
    }

    @Nested
    class Rescheduling {

        private static final RescheduleMeeting A_WEEK_LATER =
                new RescheduleMeeting(MEETING_DAY.plusDays(7), null, null, null);

        @Test
        void a_new_day_leaves_time_and_place_as_they_were() {
            given(SCHEDULED).when(A_WEEK_LATER).then(movedTo(MEETING_DAY.plusDays(7)));
        }

        @Test
        void another_hour_alone_is_a_change() {
            LocalTime five = LocalTime.of(17, 0);
            given(SCHEDULED)
                    .when(new RescheduleMeeting(MEETING_DAY, five, null, null))
                    .then(new MeetingRescheduled(MEETING_DAY, five, ROOM, null));
        }

        @Test
        void the_same_day_time_and_place_are_no_change() {
            given(SCHEDULED)
                    .when(new RescheduleMeeting(MEETING_DAY, FOUR, ROOM, new Text("Igen")))
                    .rejected(Reason.NOTHING_CHANGED);
        }

        @Test
        void a_day_alone_that_is_the_same_is_no_change() {
            given(SCHEDULED)
                    .when(new RescheduleMeeting(MEETING_DAY, null, null, null))
                    .rejected(Reason.NOTHING_CHANGED);
        }

        @Test
        void a_meeting_that_was_moved_can_be_moved_back() {
            given(SCHEDULED, movedTo(MEETING_DAY.plusDays(7)))
                    .when(new RescheduleMeeting(MEETING_DAY, null, null, null))
                    .then(movedTo(MEETING_DAY));
        }

        @Test
        void a_meeting_that_was_held_stays_where_it_was() {
            given(SCHEDULED, HELD).when(A_WEEK_LATER).rejected(Reason.MEETING_ALREADY_HELD);
        }

        @Test
        void a_cancelled_meeting_is_not_moved() {
            given(SCHEDULED, CANCELLED).when(A_WEEK_LATER).rejected(Reason.MEETING_CANCELLED);
        }

        @Test
        void a_meeting_that_does_not_exist_is_not_moved() {
            given().when(A_WEEK_LATER).rejected(Reason.MEETING_UNKNOWN);
        }

        @Test
        void it_can_move_to_the_last_day_of_its_committee() {
            given(SCHEDULED)
                    .committee(ESTABLISHED, dissolved(MEETING_DAY.plusDays(7)))
                    .when(A_WEEK_LATER)
                    .then(movedTo(MEETING_DAY.plusDays(7)));
        }

        @Test
        void it_cannot_move_past_the_last_day_of_its_committee() {
            given(SCHEDULED)
                    .committee(ESTABLISHED, dissolved(MEETING_DAY.plusDays(6)))
                    .when(A_WEEK_LATER)
                    .rejected(Reason.COMMITTEE_DISSOLVED);
        }
    }

    @Nested
    class Cancelling {

        private static final CancelMeeting COMMAND = new CancelMeeting(CANCELLED.reason());

        @Test
        void a_meeting_that_was_not_held_can_be_cancelled() {
            given(SCHEDULED, AGENDA_PUBLISHED).when(COMMAND).then(CANCELLED);
        }

        @Test
        void a_meeting_that_was_held_cannot() {
            given(SCHEDULED, HELD).when(COMMAND).rejected(Reason.MEETING_ALREADY_HELD);
        }

        @Test
        void nor_can_one_that_was_cancelled_before() {
            given(SCHEDULED, CANCELLED).when(COMMAND).rejected(Reason.MEETING_CANCELLED);
        }

        @Test
        void nor_one_that_does_not_exist() {
            given().when(COMMAND).rejected(Reason.MEETING_UNKNOWN);
        }
    }

    @Nested
    class Publishing_the_agenda {

        private static final PublishAgenda COMMAND = new PublishAgenda(AGENDA_PUBLISHED.publishedOn(), null);

        @Test
        void an_agenda_is_published() {
            given(SCHEDULED).when(COMMAND).then(AGENDA_PUBLISHED);
        }

        @Test
        void but_only_once() {
            given(SCHEDULED, AGENDA_PUBLISHED).when(COMMAND).rejected(Reason.AGENDA_ALREADY_PUBLISHED);
        }

        @Test
        void and_not_for_a_cancelled_meeting() {
            given(SCHEDULED, CANCELLED).when(COMMAND).rejected(Reason.MEETING_CANCELLED);
        }

        @Test
        void nor_for_one_that_does_not_exist() {
            given().when(COMMAND).rejected(Reason.MEETING_UNKNOWN);
        }
    }

    @Nested
    class The_agenda {

        private static final AddAgendaItem ELDERLEARN_AT_THREE =
                new AddAgendaItem(3, 13, ELDERLEARN, TITLE, Openness.OPEN);
        private static final AddAgendaItem ELDERLEARN_AT_TWO =
                new AddAgendaItem(2, 13, ELDERLEARN, TITLE, Openness.OPEN);
        private static final RemoveAgendaItem BOBLBERG_OFF = new RemoveAgendaItem(2, BOBLBERG);

        @Test
        void a_case_takes_a_free_place() {
            given(SCHEDULED, BOBLBERG_AT_TWO)
                    .when(ELDERLEARN_AT_THREE)
                    .then(new AgendaItemAdded(3, 13, ELDERLEARN, TITLE, Openness.OPEN));
        }

        @Test
        void a_place_that_another_case_holds_is_taken() {
            given(SCHEDULED, BOBLBERG_AT_TWO).when(ELDERLEARN_AT_TWO).rejected(Reason.PLACE_TAKEN);
        }

        @Test
        void a_place_that_was_left_is_free() {
            given(SCHEDULED, BOBLBERG_AT_TWO, new AgendaItemRemoved(2, BOBLBERG))
                    .when(ELDERLEARN_AT_TWO)
                    .then(new AgendaItemAdded(2, 13, ELDERLEARN, TITLE, Openness.OPEN));
        }

        @Test
        void an_item_can_be_added_while_the_minutes_are_not_out() {
            given(SCHEDULED, AGENDA_PUBLISHED, HELD)
                    .when(ELDERLEARN_AT_THREE)
                    .then(new AgendaItemAdded(3, 13, ELDERLEARN, TITLE, Openness.OPEN));
        }

        @Test
        void an_item_that_a_later_document_tells_of_joins_minutes_that_are_out() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(ELDERLEARN_AT_THREE)
                    .then(new AgendaItemAdded(3, 13, ELDERLEARN, TITLE, Openness.OPEN));
        }

        @Test
        void a_cancelled_meeting_takes_no_item() {
            given(SCHEDULED, CANCELLED).when(ELDERLEARN_AT_THREE).rejected(Reason.MEETING_CANCELLED);
        }

        @Test
        void nor_does_a_meeting_that_does_not_exist() {
            given().when(ELDERLEARN_AT_THREE).rejected(Reason.MEETING_UNKNOWN);
        }

        @Test
        void a_case_leaves_the_place_it_holds() {
            given(SCHEDULED, BOBLBERG_AT_TWO).when(BOBLBERG_OFF).then(new AgendaItemRemoved(2, BOBLBERG));
        }

        @Test
        void a_case_cannot_leave_the_place_of_another() {
            given(SCHEDULED, BOBLBERG_AT_TWO)
                    .when(new RemoveAgendaItem(2, ELDERLEARN))
                    .rejected(Reason.NOT_ON_AGENDA);
        }

        @Test
        void nor_an_empty_place() {
            given(SCHEDULED).when(BOBLBERG_OFF).rejected(Reason.NOT_ON_AGENDA);
        }

        @Test
        void nor_a_place_at_no_meeting() {
            given().when(BOBLBERG_OFF).rejected(Reason.MEETING_UNKNOWN);
        }
    }

    @Nested
    class Holding {

        @Test
        void a_meeting_is_held_on_its_day() {
            given(SCHEDULED).on(MEETING_DAY).when(hold(MEETING_DAY)).then(HELD);
        }

        @Test
        void it_is_not_held_before_its_day_has_come() {
            given(SCHEDULED)
                    .on(MEETING_DAY.minusDays(1))
                    .when(hold(MEETING_DAY))
                    .rejected(Reason.MEETING_IN_THE_FUTURE);
        }

        @Test
        void a_day_earlier_than_it_was_called_for_is_refused() {
            given(SCHEDULED).when(hold(MEETING_DAY.minusDays(1))).rejected(Reason.DATE_OUT_OF_ORDER);
        }

        @Test
        void a_day_later_than_it_was_called_for_is_refused() {
            given(SCHEDULED).when(hold(MEETING_DAY.plusDays(1))).rejected(Reason.DATE_OUT_OF_ORDER);
        }

        @Test
        void a_meeting_that_was_moved_is_held_on_its_new_day() {
            given(SCHEDULED, movedTo(MEETING_DAY.plusDays(7)))
                    .when(hold(MEETING_DAY.plusDays(7)))
                    .then(new MeetingHeld(MEETING_DAY.plusDays(7), HELD.present(), List.of()));
        }

        @Test
        void a_meeting_is_held_once() {
            given(SCHEDULED, HELD).when(hold(MEETING_DAY)).rejected(Reason.MEETING_ALREADY_HELD);
        }

        @Test
        void a_cancelled_meeting_is_not_held() {
            given(SCHEDULED, CANCELLED).when(hold(MEETING_DAY)).rejected(Reason.MEETING_CANCELLED);
        }

        @Test
        void a_meeting_that_does_not_exist_is_not_held() {
            given().when(hold(MEETING_DAY)).rejected(Reason.MEETING_UNKNOWN);
        }

        @Test
        void a_committee_holds_a_meeting_on_its_last_day() {
            given(SCHEDULED)
                    .committee(ESTABLISHED, dissolved(MEETING_DAY))
                    .when(hold(MEETING_DAY))
                    .then(HELD);
        }

        @Test
        void a_committee_holds_no_meeting_after_its_last_day() {
            given(SCHEDULED)
                    .committee(ESTABLISHED, dissolved(MEETING_DAY.minusDays(1)))
                    .when(hold(MEETING_DAY))
                    .rejected(Reason.COMMITTEE_DISSOLVED);
        }

        @Test
        void who_was_there_may_be_unknown() {
            given(SCHEDULED)
                    .when(new HoldMeeting(MEETING_DAY, List.of(), List.of()))
                    .then(new MeetingHeld(MEETING_DAY, List.of(), List.of()));
        }

        @Test
        void one_may_be_present_and_another_absent() {
            given(SCHEDULED)
                    .when(new HoldMeeting(MEETING_DAY, List.of(CHAIR), List.of(MEMBER)))
                    .then(new MeetingHeld(MEETING_DAY, List.of(CHAIR), List.of(MEMBER)));
        }

        @Test
        void nobody_is_both_present_and_absent() {
            given(SCHEDULED)
                    .when(new HoldMeeting(MEETING_DAY, List.of(CHAIR, MEMBER), List.of(MEMBER)))
                    .rejected(Reason.MEMBER_NAMED_TWICE);
        }

        @Test
        void nobody_is_present_twice_under_two_spellings_of_a_name() {
            given(SCHEDULED)
                    .when(new HoldMeeting(
                            MEETING_DAY, List.of(CHAIR, new Person(CHAIR.subject(), "FORMANDEN")), List.of()))
                    .rejected(Reason.MEMBER_NAMED_TWICE);
        }
    }

    @Nested
    class Limits_of_a_command {

        @Test
        void a_place_has_at_most_1000_characters() {
            given().when(inRoom("x".repeat(1_000))).then(scheduledIn("x".repeat(1_000)));
            given().when(inRoom("x".repeat(1_001))).rejected(Reason.TEXT_TOO_LONG);
        }

        @Test
        void a_reason_has_at_most_500000() {
            given(SCHEDULED)
                    .when(new CancelMeeting(new Text("x".repeat(500_001))))
                    .rejected(Reason.TEXT_TOO_LONG);
        }

        @Test
        void a_day_lies_in_the_years_1500_to_3000() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(LocalDate.of(3000, 12, 31), List.of(CHAIR)))
                    .then(new MinutesSigned(LocalDate.of(3000, 12, 31), List.of(CHAIR)));
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(LocalDate.of(3001, 1, 1), List.of(CHAIR)))
                    .rejected(Reason.YEAR_OUT_OF_RANGE);
            given(SCHEDULED)
                    .when(new PublishAgenda(LocalDate.of(1499, 12, 31), null))
                    .rejected(Reason.YEAR_OUT_OF_RANGE);
        }

        private static ScheduleMeeting inRoom(String place) {
            return new ScheduleMeeting(
                    SCHEDULED.meeting(), SCHEDULED.committee(), SCHEDULED.day(), null, new Text(place), false);
        }

        private static MeetingScheduled scheduledIn(String place) {
            return new MeetingScheduled(
                    SCHEDULED.meeting(), SCHEDULED.committee(), SCHEDULED.day(), null, new Text(place), false);
        }
    }

    @Nested
    class Halting_a_decision {

        private static final EnterHalt COMMAND = new EnterHalt(2, BOBLBERG, MEMBER);

        @Test
        void a_member_who_is_there_halts_a_decision_while_the_meeting_goes_on() {
            given(SCHEDULED, BOBLBERG_AT_TWO, HELD).when(COMMAND).then(new HaltEntered(2, BOBLBERG, MEMBER));
        }

        @Test
        void not_once_the_meeting_is_adjourned() {
            given(SCHEDULED, BOBLBERG_AT_TWO, HELD, ADJOURNED).when(COMMAND).rejected(Reason.MEETING_ADJOURNED);
        }

        @Test
        void nor_once_its_minutes_are_out() {
            given(SCHEDULED, BOBLBERG_AT_TWO, HELD, MINUTES_PUBLISHED)
                    .when(COMMAND)
                    .rejected(Reason.MEETING_ADJOURNED);
        }

        @Test
        void nor_before_the_meeting() {
            given(SCHEDULED, BOBLBERG_AT_TWO).when(COMMAND).rejected(Reason.MEETING_NOT_HELD);
        }

        @Test
        void by_whoever_the_case_says_took_part_a_substitute_too() {
            given(SCHEDULED, BOBLBERG_AT_TWO, HELD)
                    .when(new EnterHalt(2, BOBLBERG, STRANGER))
                    .then(new HaltEntered(2, BOBLBERG, STRANGER));
        }

        @Test
        void nor_on_a_place_that_the_case_does_not_hold() {
            given(SCHEDULED, BOBLBERG_AT_TWO, HELD)
                    .when(new EnterHalt(2, ELDERLEARN, MEMBER))
                    .rejected(Reason.NOT_ON_AGENDA);
        }
    }

    @Nested
    class Adjourning {

        private static final AdjournMeeting COMMAND = new AdjournMeeting(ADJOURNED.at());

        @Test
        void a_meeting_that_was_held_is_adjourned() {
            given(SCHEDULED, HELD).when(COMMAND).then(ADJOURNED);
        }

        @Test
        void once() {
            given(SCHEDULED, HELD, ADJOURNED).when(COMMAND).rejected(Reason.MEETING_ADJOURNED);
        }

        @Test
        void but_not_before_it_is_held() {
            given(SCHEDULED).when(COMMAND).rejected(Reason.MEETING_NOT_HELD);
        }

        @Test
        void and_not_when_it_was_cancelled() {
            given(SCHEDULED, CANCELLED).when(COMMAND).rejected(Reason.MEETING_CANCELLED);
        }
    }

    @Nested
    class Publishing_the_minutes {

        private static final Sha256 DOCUMENT = Sha256.of("referat".getBytes(StandardCharsets.UTF_8));

        @Test
        void minutes_of_a_meeting_that_was_held_are_published() {
            given(SCHEDULED, HELD)
                    .when(new PublishMinutes(MEETING_DAY.plusDays(2), null))
                    .then(MINUTES_PUBLISHED);
        }

        @Test
        void on_the_day_of_the_meeting_at_the_earliest() {
            given(SCHEDULED, HELD)
                    .when(new PublishMinutes(MEETING_DAY, DOCUMENT))
                    .then(new MinutesPublished(MEETING_DAY, DOCUMENT));
        }

        @Test
        void not_on_the_day_before() {
            given(SCHEDULED, HELD)
                    .when(new PublishMinutes(MEETING_DAY.minusDays(1), DOCUMENT))
                    .rejected(Reason.DATE_OUT_OF_ORDER);
        }

        @Test
        void the_day_may_be_unknown() {
            given(SCHEDULED, HELD).when(new PublishMinutes(null, DOCUMENT)).then(new MinutesPublished(null, DOCUMENT));
        }

        @Test
        void minutes_are_published_once() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new PublishMinutes(MEETING_DAY.plusDays(2), null))
                    .rejected(Reason.MINUTES_PUBLISHED);
        }

        @Test
        void another_document_does_not_replace_them() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new PublishMinutes(MEETING_DAY.plusDays(3), DOCUMENT))
                    .rejected(Reason.MINUTES_PUBLISHED);
        }

        @Test
        void a_meeting_that_was_not_held_has_no_minutes() {
            given(SCHEDULED, AGENDA_PUBLISHED)
                    .when(new PublishMinutes(null, DOCUMENT))
                    .rejected(Reason.MEETING_NOT_HELD);
        }
    }

    @Nested
    class Signing_the_minutes {

        private static final SignMinutes COMMAND = new SignMinutes(SIGNED.signedOn(), List.of(CHAIR));

        @Test
        void published_minutes_are_signed() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED).when(COMMAND).then(SIGNED);
        }

        @Test
        void minutes_that_are_not_published_are_not_signed() {
            given(SCHEDULED, HELD).when(COMMAND).rejected(Reason.MINUTES_NOT_PUBLISHED);
        }

        @Test
        void minutes_are_signed_once() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED, SIGNED)
                    .when(new SignMinutes(SIGNED.signedOn(), List.of(MEMBER)))
                    .rejected(Reason.MINUTES_ALREADY_SIGNED);
        }

        @Test
        void by_somebody() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(SIGNED.signedOn(), List.of()))
                    .rejected(Reason.SIGNATORIES_EMPTY);
        }

        @Test
        void and_by_each_member_once() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(SIGNED.signedOn(), List.of(CHAIR, CHAIR)))
                    .rejected(Reason.MEMBER_NAMED_TWICE);
        }

        @Test
        void on_the_day_of_the_meeting_at_the_earliest() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(MEETING_DAY, List.of(CHAIR)))
                    .then(new MinutesSigned(MEETING_DAY, List.of(CHAIR)));
        }

        @Test
        void and_not_before_it() {
            given(SCHEDULED, HELD, MINUTES_PUBLISHED)
                    .when(new SignMinutes(MEETING_DAY.minusDays(1), List.of(CHAIR)))
                    .rejected(Reason.DATE_OUT_OF_ORDER);
        }

        @Test
        void a_meeting_that_does_not_exist_has_none() {
            given().when(COMMAND).rejected(Reason.MEETING_UNKNOWN);
        }
    }
}
