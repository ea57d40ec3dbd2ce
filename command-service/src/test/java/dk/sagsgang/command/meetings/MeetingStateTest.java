package dk.sagsgang.command.meetings;

import static dk.sagsgang.command.meetings.MeetingFixtures.MEETING_DAY;
import static dk.sagsgang.command.meetings.MeetingFixtures.movedTo;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingStateTest {

    @Test
    void a_history_that_moves_a_meeting_before_it_was_scheduled_is_broken() {
        assertThatIllegalStateException().isThrownBy(() -> MeetingState.none().evolve(movedTo(MEETING_DAY)));
    }
}
