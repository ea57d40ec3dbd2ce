package dk.sagsgang.command.desk;

import dk.sagsgang.events.stored.StreamId;

/**
 * The answer to an accepted command: the stream, the version of its newest event (from 0) and the ledger position of the
 * commit's last event. {@code repeated} says that the command had been accepted before under the same command id.
 */
public record Receipt(StreamId stream, long version, long position, boolean repeated) {}
