package dk.sagsgang.command.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.committees.CommitteeEvent;

/** Tells a committee's story: given what happened, when a command comes, then what. */
record CommitteeStory(CommitteeState state) {

    static CommitteeStory given(CommitteeEvent... events) {
        CommitteeState state = CommitteeState.none();
        for (CommitteeEvent event : events) {
            state = state.evolve(event);
        }
        return new CommitteeStory(state);
    }

    Asked when(CommitteeCommand command) {
        return new Asked(state, command);
    }

    record Asked(CommitteeState state, CommitteeCommand command) {

        void then(CommitteeEvent... events) {
            assertThat(CommitteeRules.decide(command, state)).containsExactly(events);
        }

        void rejected(Reason reason) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> CommitteeRules.decide(command, state))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        }
    }
}
