package dk.sagsgang.query.screens.actions;

import static dk.sagsgang.query.screens.actions.Situated.APPROVED;
import static dk.sagsgang.query.screens.actions.Situated.HALTED;
import static dk.sagsgang.query.screens.actions.Situated.NOTED;
import static dk.sagsgang.query.screens.actions.Situated.PROPOSED;
import static dk.sagsgang.query.screens.actions.Situated.TODAY;
import static dk.sagsgang.query.screens.actions.Situated.WITHDRAWN;
import static dk.sagsgang.query.screens.actions.Situated.meeting;
import static dk.sagsgang.query.screens.actions.Situated.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObstaclesTest {

    /** A reason, a command that it concerns, a case where it stands in the way and the nearest one where nothing does. */
    record OfCase(CaseObstacle obstacle, String command, Situated there, Situated gone) {}

    record OfMeeting(MeetingObstacle obstacle, String command, MeetingNow there, MeetingNow gone) {}

    static Stream<OfCase> of_cases() {
        return Stream.of(
                new OfCase(CaseObstacle.CLOSED, "rename-case", open().closed(), open()),
                new OfCase(CaseObstacle.NOT_CLOSED, "reopen-case", open(), open().closed()),
                new OfCase(
                        CaseObstacle.NO_MEETING,
                        "place-on-agenda",
                        open().scheduled("CANCELLED"),
                        open().scheduled("SCHEDULED")),
                new OfCase(CaseObstacle.NO_ITEM, "submit-brief", open(), open().item("", APPROVED)),
                new OfCase(
                        CaseObstacle.ALL_DECIDED,
                        "propose-recommendation",
                        open().item("", APPROVED),
                        open().item("", APPROVED).item("", "")),
                new OfCase(
                        CaseObstacle.NO_RECOMMENDATION,
                        "withdraw-recommendation",
                        open().item(WITHDRAWN, ""),
                        open().item(PROPOSED, "")),
                new OfCase(
                        CaseObstacle.NOT_HELD,
                        "record-decision",
                        open().item(PROPOSED, "").at(meeting("AGENDA_PUBLISHED")),
                        open().item(PROPOSED, "").at(meeting("HELD"))),
                new OfCase(
                        CaseObstacle.NOT_DECIDED,
                        "correct-decision",
                        open().item(PROPOSED, ""),
                        open().item(PROPOSED, APPROVED)),
                new OfCase(
                        CaseObstacle.NOTHING_TO_HALT,
                        "halt-decision",
                        open().item("", NOTED).committee("STANDING"),
                        open().item("", APPROVED).committee("STANDING")),
                new OfCase(
                        CaseObstacle.NOTHING_TO_HALT,
                        "halt-decision",
                        open().item("", HALTED).committee("STANDING"),
                        open().item("", APPROVED).committee("STANDING")),
                new OfCase(
                        CaseObstacle.NOTHING_TO_HALT,
                        "halt-decision",
                        open().item("", APPROVED).committee("FINANCE"),
                        open().item("", APPROVED).committee("STANDING")),
                new OfCase(
                        CaseObstacle.NOTHING_TO_HALT,
                        "halt-decision",
                        open().item("", APPROVED).committee("STANDING").region(),
                        open().item("", APPROVED).committee("STANDING")),
                new OfCase(
                        CaseObstacle.NOTHING_TO_HALT,
                        "halt-decision",
                        open().item("", APPROVED).committee("STANDING").at(meeting("MINUTES_PUBLISHED")),
                        open().item("", APPROVED).committee("STANDING").at(meeting("HELD"))),
                new OfCase(
                        CaseObstacle.NO_AGREEMENT,
                        "amend-agreement",
                        open(),
                        open().agreement("TRIAL", "TERMINATED", "")),
                new OfCase(
                        CaseObstacle.NO_AGREEMENT_RUNS,
                        "extend-agreement",
                        open().agreement("TRIAL", "ENTERED", "2021-11-30"),
                        open().agreement("TRIAL", "ENTERED", "2021-12-01")),
                new OfCase(
                        CaseObstacle.NO_AGREEMENT_RUNS,
                        "terminate-agreement",
                        open().agreement("TRIAL", "TERMINATED", ""),
                        open().agreement("TRIAL", "EXTENDED", "2021-12")),
                new OfCase(
                        CaseObstacle.NO_TRIAL,
                        "move-agreement-to-operation",
                        open().agreement("OPERATION", "ENTERED", ""),
                        open().agreement("TRIAL", "ENTERED", "")),
                new OfCase(
                        CaseObstacle.NOTHING_DUE,
                        "complete-follow-up",
                        open().followUp("2021-11-01"),
                        open().followUp("")),
                new OfCase(CaseObstacle.NOTHING_RESTRICTED, "lift-restriction", open(), open().restricted()),
                new OfCase(CaseObstacle.NO_FINDING, "dismiss-finding", open(), open().questioned()),
                new OfCase(CaseObstacle.NO_COMMITTEE, "transfer-case", open(), open().committee("OTHER")));
    }

    static Stream<OfMeeting> of_meetings() {
        return Stream.of(
                new OfMeeting(MeetingObstacle.CANCELLED, "publish-agenda", meeting("CANCELLED"), meeting("SCHEDULED")),
                new OfMeeting(MeetingObstacle.HELD, "reschedule-meeting", meeting("HELD"), meeting("SCHEDULED")),
                new OfMeeting(
                        MeetingObstacle.AHEAD,
                        "hold-meeting",
                        meeting("SCHEDULED", TODAY.plusDays(1).toString(), ""),
                        meeting("SCHEDULED", TODAY.toString(), "")),
                new OfMeeting(
                        MeetingObstacle.AGENDA_OUT,
                        "publish-agenda",
                        meeting("AGENDA_PUBLISHED"),
                        meeting("SCHEDULED")),
                new OfMeeting(MeetingObstacle.NOT_HELD, "adjourn-meeting", meeting("SCHEDULED"), meeting("HELD")),
                new OfMeeting(
                        MeetingObstacle.ADJOURNED,
                        "adjourn-meeting",
                        meeting("HELD", "2021-11-22", "\"adjournedAt\":\"18:00\","),
                        meeting("HELD")),
                new OfMeeting(
                        MeetingObstacle.MINUTES_OUT, "publish-minutes", meeting("MINUTES_PUBLISHED"), meeting("HELD")),
                new OfMeeting(
                        MeetingObstacle.NO_MINUTES, "sign-minutes", meeting("HELD"), meeting("MINUTES_PUBLISHED")),
                new OfMeeting(
                        MeetingObstacle.SIGNED,
                        "sign-minutes",
                        meeting("MINUTES_PUBLISHED", "2021-11-22", "\"signedOn\":\"2021-11-30\","),
                        meeting("MINUTES_PUBLISHED")));
    }

    @ParameterizedTest
    @MethodSource("of_cases")
    void a_case_says_why_it_does_not_take_a_command(OfCase told) {
        assertThat(CaseObstacle.of(told.command, told.there.now())).contains(told.obstacle);
        assertThat(CaseObstacle.of(told.command, told.gone.now())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("of_meetings")
    void a_meeting_says_why_it_does_not_take_a_command(OfMeeting told) {
        assertThat(MeetingObstacle.of(told.command, told.there, TODAY)).contains(told.obstacle);
        assertThat(MeetingObstacle.of(told.command, told.gone, TODAY)).isEmpty();
    }

    @Test
    void every_reason_is_told_on_both_sides() {
        assertThat(of_cases().map(OfCase::obstacle).distinct()).containsExactlyInAnyOrder(CaseObstacle.values());
        assertThat(of_meetings().map(OfMeeting::obstacle).distinct())
                .containsExactlyInAnyOrder(MeetingObstacle.values());
    }

    @Test
    void every_form_asks_what_its_group_lists_and_what_an_open_case_takes() {
        List<String> offered = CaseForms.all().stream()
                .map(Form::command)
                .filter(it -> CaseObstacle.of(it, open().now()).isEmpty())
                .toList();
        assertThat(offered)
                .containsExactly(
                        "cite-decision",
                        "enter-agreement",
                        "allot-funding",
                        "set-frame",
                        "report-indicator",
                        "attach-document",
                        "schedule-follow-up",
                        "rename-case",
                        "assign-caseworker",
                        "restrict-access",
                        "annul-fact",
                        "close-case");
    }
}
