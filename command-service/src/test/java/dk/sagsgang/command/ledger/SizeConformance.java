package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.ofBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.StreamId;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How large an event and a commit may be (L1). */
abstract class SizeConformance extends LedgerScene {

    SizeConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void of_an_event_may_be_900_000_bytes_and_no_more() {
        StreamId stream = aCase(authority, "sag");
        assertThat(ledger.append(commit("k", ofBytes(stream, 0, 900_000)))).isEqualTo(new Appended(2, 2));
        assertThat(ledger.stream(stream, 0).getFirst().payload()).hasSizeGreaterThan(899_000);
        assertThatThrownBy(() -> ledger.append(commit("l", ofBytes(stream, 1, 900_001))))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("900001 bytes");
        assertThat(ledger.head(authority)).isEqualTo(2);
    }

    @Test
    void of_a_commit_may_be_12_000_000_bytes_and_no_more() {
        StreamId stream = aCase(authority, "sag");
        NewEvent[] events = new NewEvent[13];
        for (int each = 0; each < 13; each++) {
            events[each] = ofBytes(stream, each, 899_000);
        }
        assertThat(ledger.append(commit("k", events))).isEqualTo(new Appended(2, 14));
        assertThat(ledger.stream(stream, 0)).hasSize(13);
        NewEvent[] more = new NewEvent[14];
        for (int each = 0; each < 14; each++) {
            more[each] = ofBytes(stream, each + 13, 899_000);
        }
        assertThatThrownBy(() -> ledger.append(commit("l", more))).isInstanceOf(CommitTooLarge.class);
    }
}
