package dk.sagsgang.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.ledger.LedgerFixtures;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarrierTest {

    private final AuthorityId authority = new AuthorityId("herning");
    private final Taking outlet = new Taking();
    private final Ends end = new Ends().topicAt(7);

    @Test
    void goes_on_behind_what_the_topic_has_once_it_is_claimed() {
        try (Carrier carrier = Carrier.begin(authority, outlet, end)) {
            assertThat(outlet.done).containsExactly("claim");
            assertThat(carrier.next()).isEqualTo(8);
            carrier.carry(events(8, 10));
            carrier.carry(events(11, 11));
            assertThat(carrier.next()).isEqualTo(12);
        }
        assertThat(outlet.done).containsExactly("claim", "8 to 10", "11 to 11", "close");
    }

    @Test
    void sends_nothing_behind_a_gap_and_nothing_twice() {
        Carrier carrier = Carrier.begin(authority, outlet, end);
        assertThatThrownBy(() -> carrier.carry(events(9, 9))).isInstanceOf(LedgerHole.class);
        assertThatThrownBy(() -> carrier.carry(events(7, 8))).isInstanceOf(LedgerHole.class);
        assertThat(outlet.done).containsExactly("claim");
    }

    @Test
    void does_not_move_on_over_what_was_not_taken() {
        Carrier carrier = Carrier.begin(authority, outlet, end);
        outlet.refuses = true;
        assertThatThrownBy(() -> carrier.carry(events(8, 9))).isInstanceOf(TimeoutException.class);
        assertThat(carrier.next()).isEqualTo(8);
    }

    @Test
    void leaves_no_outlet_open_where_it_could_not_begin() {
        outlet.refuses = true;
        assertThatThrownBy(() -> Carrier.begin(authority, outlet, end)).isInstanceOf(TimeoutException.class);
        assertThat(outlet.done).containsExactly("close");
    }

    private List<RecordedEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(this::event).toList();
    }

    private RecordedEvent event(long position) {
        return new RecordedEvent(
                position,
                new EventId("id-" + position),
                "CaseRenamed",
                1,
                LedgerFixtures.aCase(authority, "sag-1"),
                position,
                LedgerFixtures.RECORDED,
                "anna",
                "administrator",
                "command",
                "correlation",
                new byte[0],
                new byte[0]);
    }

    private static final class Taking implements Outlet {

        private final List<String> done = new ArrayList<>();
        private boolean refuses;

        @Override
        public void claim() {
            refuse();
            done.add("claim");
        }

        @Override
        public void send(List<RecordedEvent> events) {
            refuse();
            done.add(events.getFirst().position() + " to " + events.getLast().position());
        }

        @Override
        public void close() {
            done.add("close");
        }

        private void refuse() {
            if (refuses) {
                throw new TimeoutException("Kafka does not answer.");
            }
        }
    }
}
