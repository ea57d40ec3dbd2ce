package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises of a commit over several streams (L1, L3). */
abstract class SeveralStreamsConformance extends LedgerScene {

    SeveralStreamsConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_one_document_and_moves_all_of_them() {
        StreamId first = aCase(authority, "første");
        StreamId second = aCase(authority, "anden");
        Appended appended = ledger.append(commit("k", renamed(first, 0), renamed(second, 0), renamed(first, 1)));
        assertThat(appended).isEqualTo(new Appended(2, 4));
        assertThat(documents().countDocuments()).isEqualTo(2);
        assertThat(ledger.stream(first, 0)).extracting(RecordedEvent::position).containsExactly(2L, 4L);
        assertThat(ledger.stream(second, 0)).extracting(RecordedEvent::position).containsExactly(3L);
    }

    @Test
    void is_refused_whole_when_one_of_them_moved() {
        StreamId first = aCase(authority, "første");
        StreamId second = aCase(authority, "anden");
        ledger.append(commit("before", second, 0, 2));
        assertThatThrownBy(() -> ledger.append(commit("k", renamed(first, 0), renamed(second, 1))))
                .isInstanceOfSatisfying(StreamMoved.class, moved -> {
                    assertThat(moved.stream()).isEqualTo(second);
                    assertThat(moved.version()).isEqualTo(1);
                });
        assertThat(ledger.stream(first, 0)).isEmpty();
        assertThat(ledger.head(authority)).isEqualTo(3);
        assertThat(ledger.append(commit("k", renamed(first, 0), renamed(second, 2))))
                .isEqualTo(new Appended(4, 5));
    }
}
