package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;

/** What one authority's ledger has recorded, as far as the relay asks for it. */
interface Recorded {

    /** As {@link Ledger#read}. */
    List<RecordedEvent> read(long fromPosition, int atMost);

    /** As {@link Ledger#head}. */
    long head();

    static Recorded in(Ledger ledger, AuthorityId authority) {
        return new Recorded() {
            @Override
            public List<RecordedEvent> read(long fromPosition, int atMost) {
                return ledger.read(authority, fromPosition, atMost);
            }

            @Override
            public long head() {
                return ledger.head(authority);
            }
        };
    }
}
