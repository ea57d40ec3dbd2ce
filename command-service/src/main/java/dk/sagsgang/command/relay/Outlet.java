package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.List;

/** Where the relay hands its events over. Only here is it known whether Kafka has them. */
interface Outlet extends AutoCloseable {

    /** Makes this the authority's only outlet: ends what a predecessor left open, and shuts him out. */
    void claim();

    /**
     * Puts these events at the end of the topic, all or none, and returns when they are there. After an exception it is
     * not known whether they are, so the outlet is closed and the topic read anew.
     */
    void send(List<RecordedEvent> events);

    @Override
    void close();
}
