package dk.sagsgang.command.committees;

import static dk.sagsgang.command.committees.CommitteeStory.given;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitteeRulesTest {

    private static final CommitteeCode FOU = new CommitteeCode("FOU");
    private static final Text NAME = new Text("Forebyggelsesudvalget");
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);
    private static final MeetingId MEETING = MeetingId.of(FOU, LAST_DAY);
    private static final CommitteeDissolved DISSOLVED = new CommitteeDissolved(LAST_DAY, null, null);
    private static final DissolveCommittee DISSOLVE = new DissolveCommittee(LAST_DAY, null, null);

    private static CommitteeEstablished established(@Nullable String since) {
        return new CommitteeEstablished(
                FOU, NAME, CommitteeKind.STANDING, since == null ? null : PartialDate.parse(since));
    }

    @Nested
    class Establishing {

        private static final EstablishCommittee COMMAND =
                new EstablishCommittee(FOU, NAME, CommitteeKind.STANDING, PartialDate.parse("2018-01"));

        @Test
        void a_committee_is_put_on_record() {
            given().when(COMMAND).then(established("2018-01"));
        }

        @Test
        void once() {
            given(established(null)).when(COMMAND).rejected(Reason.COMMITTEE_EXISTS);
        }

        @Test
        void with_a_name_of_at_most_1000_characters_and_in_the_years_1500_to_3000() {
            Text longest = new Text("x".repeat(1_000));
            given().when(new EstablishCommittee(FOU, longest, CommitteeKind.STANDING, null))
                    .then(new CommitteeEstablished(FOU, longest, CommitteeKind.STANDING, null));
            given().when(new EstablishCommittee(FOU, new Text("x".repeat(1_001)), CommitteeKind.STANDING, null))
                    .rejected(Reason.TEXT_TOO_LONG);
            given().when(new EstablishCommittee(FOU, NAME, CommitteeKind.STANDING, PartialDate.parse("1499")))
                    .rejected(Reason.YEAR_OUT_OF_RANGE);
        }

        @Test
        void and_its_code_is_not_used_again_after_its_end() {
            given(established(null), DISSOLVED).when(COMMAND).rejected(Reason.COMMITTEE_EXISTS);
        }
    }

    @Nested
    class Keeping_days_for_meetings {

        private static final ConveneMeeting ON_THE_LAST_DAY = new ConveneMeeting(MEETING, LAST_DAY);
        private static final CallOffMeeting CALL_OFF = new CallOffMeeting(MEETING);

        @Test
        void a_committee_keeps_a_day() {
            given(established(null)).when(ON_THE_LAST_DAY).then(new MeetingConvened(MEETING, LAST_DAY));
        }

        @Test
        void a_dissolved_committee_keeps_its_last_day() {
            given(established(null), DISSOLVED).when(ON_THE_LAST_DAY).then(new MeetingConvened(MEETING, LAST_DAY));
        }

        @Test
        void but_none_after_it() {
            given(established(null), DISSOLVED)
                    .when(new ConveneMeeting(MEETING, LAST_DAY.plusDays(1)))
                    .rejected(Reason.COMMITTEE_DISSOLVED);
        }

        @Test
        void a_committee_that_does_not_exist_keeps_none() {
            given().when(ON_THE_LAST_DAY).rejected(Reason.COMMITTEE_UNKNOWN);
        }

        @Test
        void a_day_is_given_back() {
            given(established(null), new MeetingConvened(MEETING, LAST_DAY))
                    .when(CALL_OFF)
                    .then(new MeetingCalledOff(MEETING));
        }

        @Test
        void but_not_one_that_was_not_kept() {
            given(established(null)).when(CALL_OFF).rejected(Reason.MEETING_UNKNOWN);
        }

        @Test
        void nor_twice() {
            given(established(null), new MeetingConvened(MEETING, LAST_DAY), new MeetingCalledOff(MEETING))
                    .when(CALL_OFF)
                    .rejected(Reason.MEETING_UNKNOWN);
        }

        @Test
        void nor_by_a_committee_that_does_not_exist() {
            given().when(CALL_OFF).rejected(Reason.COMMITTEE_UNKNOWN);
        }
    }

    @Nested
    class Dissolving {

        @Test
        void a_committee_ends_and_may_name_who_takes_over() {
            CommitteeCode successor = new CommitteeCode("SFU");
            given(established(null))
                    .when(new DissolveCommittee(LAST_DAY, successor, new Text("Ny styrelsesvedtægt")))
                    .then(new CommitteeDissolved(LAST_DAY, successor, new Text("Ny styrelsesvedtægt")));
        }

        @Test
        void once() {
            given(established(null), DISSOLVED).when(DISSOLVE).rejected(Reason.COMMITTEE_DISSOLVED);
        }

        @Test
        void a_committee_that_does_not_exist_does_not_end() {
            given().when(DISSOLVE).rejected(Reason.COMMITTEE_UNKNOWN);
        }

        @Test
        void a_meeting_on_the_last_day_stands() {
            given(established(null), new MeetingConvened(MEETING, LAST_DAY))
                    .when(DISSOLVE)
                    .then(DISSOLVED);
        }

        @Test
        void a_meeting_the_day_after_is_in_the_way() {
            given(established(null), new MeetingConvened(MEETING, LAST_DAY.plusDays(1)))
                    .when(DISSOLVE)
                    .rejected(Reason.COMMITTEE_HAS_LATER_MEETINGS);
        }

        @Test
        void unless_it_was_called_off() {
            given(established(null), new MeetingConvened(MEETING, LAST_DAY.plusDays(1)), new MeetingCalledOff(MEETING))
                    .when(DISSOLVE)
                    .then(DISSOLVED);
        }

        @Test
        void or_moved_to_an_earlier_day() {
            given(
                            established(null),
                            new MeetingConvened(MEETING, LAST_DAY.plusDays(1)),
                            new MeetingConvened(MEETING, LAST_DAY.minusDays(30)))
                    .when(DISSOLVE)
                    .then(DISSOLVED);
        }

        @Test
        void a_meeting_moved_to_a_later_day_is_in_the_way() {
            given(
                            established(null),
                            new MeetingConvened(MEETING, LAST_DAY.minusDays(30)),
                            new MeetingConvened(MEETING, LAST_DAY.plusDays(1)))
                    .when(DISSOLVE)
                    .rejected(Reason.COMMITTEE_HAS_LATER_MEETINGS);
        }

        @Test
        void a_committee_may_last_a_single_day() {
            given(established("2021-12-31")).when(DISSOLVE).then(DISSOLVED);
        }

        @Test
        void it_does_not_end_before_it_began() {
            given(established("2022-01-01")).when(DISSOLVE).rejected(Reason.DATE_OUT_OF_ORDER);
        }

        @Test
        void a_beginning_known_to_the_year_may_be_its_first_day() {
            given(established("2021"))
                    .when(new DissolveCommittee(LocalDate.of(2021, 1, 1), null, null))
                    .then(new CommitteeDissolved(LocalDate.of(2021, 1, 1), null, null));
        }

        @Test
        void but_not_the_day_before_that() {
            given(established("2021"))
                    .when(new DissolveCommittee(LocalDate.of(2020, 12, 31), null, null))
                    .rejected(Reason.DATE_OUT_OF_ORDER);
        }
    }
}
