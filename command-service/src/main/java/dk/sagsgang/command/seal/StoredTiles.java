package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.proofs.TileReader;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The tiles of one authority's tree: full ones as they are stored; the open one at the right edge of each level is made
 * from what lies below it, which is at most 255 events or tiles. So only what never changes is stored, and the open tiles
 * cannot disagree with it. Throws {@link LogMismatch} where something is missing.
 */
final class StoredTiles implements TileReader {

    private static final int HASH_BYTES = 32;

    private final AuthorityId authority;
    private final LogStore store;
    private final Ledger ledger;

    StoredTiles(AuthorityId authority, LogStore store, Ledger ledger) {
        this.authority = authority;
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public byte[] read(TileCoordinate tile) {
        if (tile.isFull()) {
            return stored(List.of(tile)).get(0);
        }
        return tile.level() == 0 ? leaves(tile) : roots(tile);
    }

    /** These full tiles, in this order. */
    List<byte[]> stored(List<TileCoordinate> wanted) {
        Map<TileCoordinate, byte[]> found = store.tiles(wanted);
        return wanted.stream()
                .map(tile -> {
                    byte[] hashes = found.get(tile);
                    if (hashes == null || hashes.length != TileCoordinate.FULL * HASH_BYTES) {
                        throw new LogMismatch("The stored tile " + tile + " is missing or cut off.");
                    }
                    return hashes;
                })
                .toList();
    }

    private byte[] leaves(TileCoordinate tile) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(tile.width() * HASH_BYTES);
        long next = tile.index() * TileCoordinate.FULL + 1;
        long last = next + tile.width() - 1;
        while (next <= last) {
            List<RecordedEvent> events = ledger.readStored(authority, next, (int) (last - next + 1));
            if (events.isEmpty()) {
                throw new LogMismatch("The ledger ends at position " + (next - 1) + ", before what was sealed.");
            }
            for (RecordedEvent event : events) {
                if (event.position() <= last) {
                    hashes.writeBytes(LeafHash.octets(event));
                    next = event.position() + 1;
                }
            }
        }
        return hashes.toByteArray();
    }

    private byte[] roots(TileCoordinate tile) {
        long first = tile.index() * TileCoordinate.FULL;
        List<TileCoordinate> below = LongStream.range(first, first + tile.width())
                .mapToObj(index -> new TileCoordinate(tile.level() - 1, index, TileCoordinate.FULL))
                .toList();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(tile.width() * HASH_BYTES);
        stored(below).forEach(full -> hashes.writeBytes(root(full)));
        return hashes.toByteArray();
    }

    private static byte[] root(byte[] hashes) {
        Frontier tile = Frontier.empty();
        for (int at = 0; at < hashes.length; at += HASH_BYTES) {
            tile.append(Arrays.copyOfRange(hashes, at, at + HASH_BYTES));
        }
        return tile.root();
    }
}
