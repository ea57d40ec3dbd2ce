package dk.sagsgang.command.relay;

import dk.sagsgang.events.proofs.CheckpointRecord;
import java.util.List;
import java.util.Optional;

/**
 * The topic of one authority's checkpoints, {@code sagsgang.<authority>.checkpoints}: one partition, kept for ever. All
 * methods throw {@link OutletFailure}; after that the outlet is closed and another one made. For one thread.
 */
public interface CheckpointOutlet extends AutoCloseable {

    /** The value of the last committed record, read by one who has not claimed the topic; empty where there is none. */
    Optional<byte[]> look();

    /** Makes this the authority's only outlet: ends what a predecessor left open, shuts him out, and looks again. */
    Optional<byte[]> claim();

    /** Puts these at the end of the topic, all or none, and returns when they are there. */
    void send(List<CheckpointRecord> checkpoints);

    @Override
    void close();
}
