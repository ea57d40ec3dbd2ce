package dk.sagsgang.command.seal;

import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A store whose process is killed at one moment: moments 0, 1 and 2 are before, amid and after its first write, 3, 4 and
 * 5 around its second, and so on. Amid a write of tiles only the first of them is stored. Afterwards nothing goes.
 */
final class KilledStore implements LogStore {

    private static final int MOMENTS = 3;

    private final LogStore store;
    private final int moment;
    private int writes;
    private volatile boolean killed;

    KilledStore(LogStore store, int moment) {
        this.store = store;
        this.moment = moment;
    }

    boolean isKilled() {
        return killed;
    }

    @Override
    public void keep(List<Tile> tiles) {
        die(0);
        if (moment == MOMENTS * writes + 1) {
            store.keep(tiles.subList(0, 1));
        }
        die(1);
        store.keep(tiles);
        die(2);
        writes++;
    }

    @Override
    public StoredCheckpoint keep(StoredCheckpoint checkpoint) {
        die(0);
        die(1);
        StoredCheckpoint stands = store.keep(checkpoint);
        die(2);
        writes++;
        return stands;
    }

    @Override
    public Optional<StoredCheckpoint> last() {
        return alive().last();
    }

    @Override
    public Map<TileCoordinate, byte[]> tiles(List<TileCoordinate> wanted) {
        return alive().tiles(wanted);
    }

    @Override
    public void sizesAfter(long size, LongConsumer each) {
        alive().sizesAfter(size, each);
    }

    @Override
    public List<StoredCheckpoint> checkpoints(List<Long> sizes) {
        return alive().checkpoints(sizes);
    }

    private LogStore alive() {
        die(-1);
        return store;
    }

    private void die(int momentOfWrite) {
        killed |= momentOfWrite >= 0 && moment == MOMENTS * writes + momentOfWrite;
        if (killed) {
            throw new IllegalStateException("The process was killed.");
        }
    }
}
