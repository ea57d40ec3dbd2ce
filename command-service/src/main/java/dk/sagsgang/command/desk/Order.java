package dk.sagsgang.command.desk;

import dk.sagsgang.command.ledger.LedgerEventStorageEngine;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Source;
import java.time.LocalDate;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What stands around one command while it is decided: the stream it is for, the day it is given on, the source it goes
 * back to, and the version its sender had seen (null where they do not mind). One unit of work may carry out several.
 */
public record Order(
        StreamId stream,
        LocalDate today,
        Source source,
        @Nullable Long expectedVersion) {

    static final String KEY = "order";

    /** The same order for another stream, as when a case keeps its place on a meeting's agenda. */
    public Order onBehalf(StreamId other) {
        return new Order(other, today, source, null);
    }

    /** Refuses to go on where the stream has moved since the sender looked; {@code version} is null for a new one. */
    public void expect(@Nullable Long version) {
        if (expectedVersion != null && !expectedVersion.equals(version)) {
            throw new VersionMoved(version == null ? -1 : version);
        }
    }

    /** What goes with every event of this order. */
    public MetaData metaData() {
        return MetaData.with(LedgerEventStorageEngine.SOURCE, source);
    }

    /** The source of an event that came from the ledger or was just applied. */
    public static Source source(Message<?> event) {
        if (event.getMetaData().get(LedgerEventStorageEngine.SOURCE) instanceof Source source) {
            return source;
        }
        throw new IllegalStateException("Every event carries its source.");
    }

    static Order of(Message<?> message) {
        if (message.getMetaData().get(KEY) instanceof Order order) {
            return order;
        }
        throw new IllegalStateException("Every command message carries its order.");
    }
}
