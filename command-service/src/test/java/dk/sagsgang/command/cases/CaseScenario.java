package dk.sagsgang.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Given these facts, when this command is decided, then these events follow, or this refusal. */
final class CaseScenario {

    private CaseState state = CaseState.none();
    private long version;
    private Neighbours neighbours = Surroundings.usual();

    private CaseScenario() {}

    /** Facts stated today, in the order of recording. */
    static CaseScenario given(CaseEvent... events) {
        return new CaseScenario().stated(CaseFixtures.TODAY, events);
    }

    static EventId id(int version) {
        return new EventId("fact-" + version);
    }

    CaseScenario stated(LocalDate day, CaseEvent... events) {
        for (CaseEvent event : events) {
            state = state.evolve(new Fact(id((int) version), version, day, event));
            version++;
        }
        return this;
    }

    CaseScenario beside(Neighbours others) {
        neighbours = others;
        return this;
    }

    CaseState state() {
        return state;
    }

    Decided when(CaseCommand command) {
        return when(command, CaseFixtures.TODAY);
    }

    /** The command comes from a source of that day. */
    Decided when(CaseCommand command, LocalDate statedOn) {
        return new Decided(command, statedOn);
    }

    /** What became of a command. */
    final class Decided {

        private final CaseCommand command;
        private final LocalDate statedOn;

        private Decided(CaseCommand command, LocalDate statedOn) {
            this.command = command;
            this.statedOn = statedOn;
        }

        CaseScenario then(CaseEvent... events) {
            assertThat(decide()).isEqualTo(Arrays.asList(events));
            return stated(statedOn, events);
        }

        /** Accepted, whatever the events say; the scenario goes on from them. */
        CaseScenario accepted() {
            return stated(statedOn, decide().toArray(CaseEvent[]::new));
        }

        CaseScenario rejected(Reason reason) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(this::decide)
                    .satisfies(it -> assertThat(it.reason()).as(it.detail()).isEqualTo(reason));
            return CaseScenario.this;
        }

        private List<CaseEvent> decide() {
            Circumstances now = new Circumstances(CaseFixtures.TODAY, Source.live(statedOn), neighbours);
            return CaseRules.decide(command, state, now);
        }
    }
}
