package dk.sagsgang.command.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.authorities.AuthorityEvent;

/** Tells an authority's story: given what happened, when a command comes, then what. */
record AuthorityStory(AuthorityState state) {

    static AuthorityStory given(AuthorityEvent... events) {
        AuthorityState state = AuthorityState.none();
        for (AuthorityEvent event : events) {
            state = state.evolve(event);
        }
        return new AuthorityStory(state);
    }

    Asked when(AuthorityCommand command) {
        return new Asked(state, command);
    }

    record Asked(AuthorityState state, AuthorityCommand command) {

        void then(AuthorityEvent... events) {
            assertThat(AuthorityRules.decide(command, state)).containsExactly(events);
        }

        void rejected(Reason reason) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> AuthorityRules.decide(command, state))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        }
    }
}
