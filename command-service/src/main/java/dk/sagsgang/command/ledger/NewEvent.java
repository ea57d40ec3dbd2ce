package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;

/**
 * An event that is to be appended. {@code version} counts the stream's events from 0 and is the optimistic lock: only
 * one event takes it. The arrays are the bytes that will be stored and are not copied: nobody may change them.
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        EventId id, StreamId stream, long version, String type, int revision, byte[] source, byte[] payload) {}
