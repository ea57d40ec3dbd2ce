package dk.sagsgang.command.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a meeting's story: given what happened to it and to its committee, when a command comes on a day, then what. */
record MeetingStory(
        MeetingState state,
        CommitteeCode code,
        CommitteeOnRecord onRecord,
        LocalDate today,
        @Nullable MeetingCommand command) {

    static MeetingStory given(MeetingEvent... events) {
        MeetingState state = MeetingState.none();
        for (MeetingEvent event : events) {
            state = state.evolve(event);
        }
        return new MeetingStory(
                        state,
                        MeetingFixtures.FOU,
                        CommitteeOnRecord.none(),
                        MeetingFixtures.MEETING_DAY.plusYears(1),
                        null)
                .committee(MeetingFixtures.ESTABLISHED);
    }

    /** The committee's history in place of the usual one, that it was established and nothing else. */
    MeetingStory committee(CommitteeEvent... events) {
        CommitteeOnRecord folded = CommitteeOnRecord.none();
        for (CommitteeEvent event : events) {
            folded = folded.evolve(event);
        }
        return new MeetingStory(state, code, folded, today, command);
    }

    MeetingStory on(LocalDate day) {
        return new MeetingStory(state, code, onRecord, day, command);
    }

    MeetingStory when(MeetingCommand next) {
        return new MeetingStory(state, code, onRecord, today, next);
    }

    void then(MeetingEvent... events) {
        assertThat(decide()).containsExactly(events);
    }

    void rejected(Reason reason) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(this::decide)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private List<MeetingEvent> decide() {
        if (command == null) {
            throw new IllegalStateException("The story has no command.");
        }
        return MeetingRules.decide(
                command,
                state,
                new MeetingCircumstances(today, asked -> asked.equals(code) ? onRecord : CommitteeOnRecord.none()));
    }
}
