package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.CommitteeKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeighboursTest {

    private static final MeetingScheduled SCHEDULED =
            new MeetingScheduled(ITEM.meeting(), FOU, IN_2021, null, null, false);

    @Test
    void a_meeting_of_which_nothing_is_recorded_does_not_exist() {
        assertThat(MeetingOnRecord.none().exists()).isFalse();
    }

    @Test
    void a_meeting_moves_until_it_is_held() {
        MeetingOnRecord scheduled = MeetingOnRecord.none().evolve(SCHEDULED);
        assertThat(scheduled)
                .isEqualTo(new MeetingOnRecord(true, FOU, IN_2021, false, false, false, false, List.of(), List.of()));
        assertThat(scheduled
                        .evolve(new MeetingRescheduled(TODAY, null, null, null))
                        .day())
                .isEqualTo(TODAY);
        assertThat(scheduled.evolve(new MeetingCancelled(text("Aflyst."))).cancelled())
                .isTrue();
    }

    @Test
    void a_meeting_held_adjourned_and_published_tells_all_three_and_who_was_there() {
        MeetingOnRecord published = MeetingOnRecord.none()
                .evolve(SCHEDULED)
                .evolve(new MeetingHeld(TODAY, List.of(CHAIR, MEMBER), List.of(AWAY)))
                .evolve(new MeetingAdjourned(null))
                .evolve(new MinutesPublished(null, null))
                .evolve(new MinutesSigned(TODAY, List.of(CHAIR)));
        assertThat(published)
                .isEqualTo(new MeetingOnRecord(
                        true, FOU, TODAY, false, true, true, true, List.of(CHAIR, MEMBER), List.of(AWAY)));
    }

    @Test
    void a_committee_works_until_its_last_day() {
        CommitteeOnRecord committee = CommitteeOnRecord.none()
                .evolve(new CommitteeEstablished(FOU, text("Udvalget"), CommitteeKind.STANDING, null))
                .evolve(new MeetingConvened(ITEM.meeting(), IN_2021))
                .evolve(new CommitteeDissolved(day("2021-12-31"), null, null));
        assertThat(committee).isEqualTo(new CommitteeOnRecord(true, CommitteeKind.STANDING, day("2021-12-31")));
        assertThat(committee.worksOn(day("2021-12-31"))).isTrue();
        assertThat(committee.worksOn(day("2022-01-01"))).isFalse();
        assertThat(CommitteeOnRecord.none().worksOn(TODAY)).isFalse();
    }
}
