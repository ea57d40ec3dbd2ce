package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a known size whose hashes are in tiles: gives the root at that size and at every smaller one, and the proofs
 * between them (RFC 6962 section 2.1). It reads only the tiles it needs, a few for each level, and keeps what it read,
 * so an instance is made for one question or some, and dropped. For one thread at a time.
 */
public final class TileTree {

    private final long size;
    private final TileReader tiles;
    private final NodeHash nodes = new NodeHash();
    private final Map<TileCoordinate, byte[][]> read = new HashMap<>();

    public TileTree(long size, TileReader tiles) {
        this.size = within(0, size, Long.MAX_VALUE);
        this.tiles = tiles;
    }

    public TreeHead head() {
        return head(size);
    }

    /** Size and root as they were when the tree had that many leaves. */
    public TreeHead head(long earlier) {
        within(0, earlier, size);
        return new TreeHead(earlier, Sha256.holding(earlier == 0 ? nodes.ofNothing() : range(0, earlier)));
    }

    /** Proves that the leaf of this index, counted from 0, is in the tree of that many leaves. */
    public InclusionProof inclusion(long index, long ofSize) {
        within(1, ofSize, size);
        within(0, index, ofSize - 1);
        List<Sha256> path = new ArrayList<>();
        include(index, 0, ofSize, path);
        return new InclusionProof(index, ofSize, path);
    }

    /** Proves that the tree of {@code to} leaves begins with that of {@code from} leaves. */
    public ConsistencyProof consistency(long from, long to) {
        within(0, to, size);
        within(0, from, to);
        List<Sha256> path = new ArrayList<>();
        if (from > 0 && from < to) {
            connect(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private void include(long index, long from, long to, List<Sha256> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(Sha256.holding(range(middle, to)));
        } else {
            include(index, middle, to, path);
            path.add(Sha256.holding(range(from, middle)));
        }
    }

    /** The first {@code known} leaves of all are compared; a subtree that they fill from its start is known as a whole. */
    private void connect(long known, long from, long to, boolean fromStart, List<Sha256> path) {
        if (known == to) {
            if (!fromStart) {
                path.add(Sha256.holding(range(from, to)));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (known <= middle) {
            connect(known, from, middle, fromStart, path);
            path.add(Sha256.holding(range(middle, to)));
        } else {
            connect(known, middle, to, false, path);
            path.add(Sha256.holding(range(from, middle)));
        }
    }

    /** The hash of a subtree of the RFC's shape: {@code from} is a multiple of the power of two at or above its width. */
    private byte[] range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return node(level, from >> level);
        }
        long middle = from + Long.highestOneBit(width);
        return nodes.of(range(from, middle), range(middle, to));
    }

    /** The root of a complete subtree: {@code level} 0 are the leaves. */
    byte[] node(int level, long index) {
        int inTile = level % TileCoordinate.HEIGHT;
        int tileLevel = level / TileCoordinate.HEIGHT;
        long first = index << inTile;
        TileCoordinate at = TileCoordinate.in(size, tileLevel, first / TileCoordinate.FULL);
        byte[][] rows = read.computeIfAbsent(at, this::rows);
        int place = (int) (first % TileCoordinate.FULL) >> inTile;
        return Arrays.copyOfRange(rows[inTile], place * NodeHash.BYTES, (place + 1) * NodeHash.BYTES);
    }

    byte[] hashes(TileCoordinate at) {
        return read.computeIfAbsent(at, this::rows)[0];
    }

    /** The hashes of a tile, and above them those of every complete subtree within it. */
    private byte[][] rows(TileCoordinate at) {
        byte[] given = tiles.read(at);
        if (given.length % NodeHash.BYTES != 0 || given.length < at.width() * NodeHash.BYTES) {
            throw new InvalidValue("The tile " + at + " has " + at.width() * NodeHash.BYTES + " octets.");
        }
        byte[][] rows = new byte[TileCoordinate.HEIGHT][];
        rows[0] = Arrays.copyOf(given, at.width() * NodeHash.BYTES);
        for (int row = 1; row < rows.length; row++) {
            byte[] below = rows[row - 1];
            int hashes = below.length / NodeHash.BYTES / 2;
            rows[row] = new byte[hashes * NodeHash.BYTES];
            for (int i = 0; i < hashes; i++) {
                nodes.into(below, 2 * i * NodeHash.BYTES, rows[row], i * NodeHash.BYTES);
            }
        }
        return rows;
    }

    private static long within(long least, long asked, long most) {
        if (asked < least || asked > most) {
            throw new InvalidValue("The tree has no place " + asked + ": " + least + " to " + most + " can be asked.");
        }
        return asked;
    }
}
