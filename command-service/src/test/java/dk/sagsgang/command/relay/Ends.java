package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.List;
import java.util.OptionalLong;

/** The end of a topic, and of a ledger, that are wherever a test puts them. */
final class Ends implements End, Recorded {

    private long topic;
    private long ledger;

    Ends topicAt(long position) {
        topic = position;
        return this;
    }

    Ends ledgerAt(long position) {
        ledger = position;
        return this;
    }

    @Override
    public long verifiedPosition() {
        return topic;
    }

    @Override
    public OptionalLong position() {
        return topic == 0 ? OptionalLong.empty() : OptionalLong.of(topic);
    }

    @Override
    public List<RecordedEvent> read(long fromPosition, int atMost) {
        throw new UnsupportedOperationException("Nobody reads here.");
    }

    @Override
    public long head() {
        return ledger;
    }
}
