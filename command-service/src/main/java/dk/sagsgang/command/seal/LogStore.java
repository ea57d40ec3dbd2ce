package dk.sagsgang.command.seal;

import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Where one authority's log is kept: full tiles and checkpoints, each written once and never changed. What a method
 * returned from is on disk at a majority. Every method may throw {@code LedgerUnavailable}.
 */
interface LogStore {

    /** The checkpoint of the largest size. */
    Optional<StoredCheckpoint> last();

    /** Keeps full tiles; what stands there already must be the same, else {@link LogMismatch}. */
    void keep(List<Tile> tiles);

    /** Keeps a checkpoint, or returns the one that another sealer kept for that size. */
    StoredCheckpoint keep(StoredCheckpoint checkpoint);

    /** The hashes of those of these full tiles that are stored. */
    Map<TileCoordinate, byte[]> tiles(List<TileCoordinate> wanted);

    /** The sizes of all checkpoints after this one, rising. */
    void sizesAfter(long size, LongConsumer each);

    /** The checkpoints of these sizes, rising. */
    List<StoredCheckpoint> checkpoints(List<Long> sizes);
}
