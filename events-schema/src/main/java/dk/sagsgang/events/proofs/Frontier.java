package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a growing tree (RFC 6962): takes leaf after leaf and knows size and root at any moment. It keeps the
 * root of each complete subtree and the open tile of each level, which is some kilobytes whatever the size; a leaf costs
 * one node hash on average. For one thread at a time.
 */
public final class Frontier {

    private static final int LEVELS = Long.SIZE;

    private final NodeHash nodes = new NodeHash();
    private final byte[][] peaks = new byte[LEVELS][];
    private final byte[][] open = new byte[TileCoordinate.LEVELS][];
    private long size;

    private Frontier() {}

    public static Frontier empty() {
        return new Frontier();
    }

    /** The frontier of a tree of this size, rebuilt from the last tile of each level. */
    public static Frontier at(long size, TileReader tiles) {
        Frontier frontier = new Frontier();
        TileTree tree = new TileTree(size, tiles);
        for (TileCoordinate at : TileCoordinate.partialOf(size)) {
            frontier.open[at.level()] = Arrays.copyOf(tree.hashes(at), TileCoordinate.FULL * NodeHash.BYTES);
        }
        for (int level = 0; level < LEVELS - 1; level++) {
            if ((size >> level & 1) == 1) {
                frontier.peaks[level] = tree.node(level, (size >> level) - 1);
            }
        }
        frontier.size = size;
        return frontier;
    }

    /** Takes the next leaf hash, 32 octets that nobody changes afterwards, and returns the tiles that it filled. */
    public List<Tile> append(byte[] leaf) {
        if (leaf.length != NodeHash.BYTES) {
            throw new InvalidValue("A leaf hash has 32 octets.");
        }
        List<Tile> filled = List.of();
        byte[] hash = leaf;
        int level = 0;
        while (true) {
            if (level % TileCoordinate.HEIGHT == 0) {
                filled = enter(level / TileCoordinate.HEIGHT, hash, filled);
            }
            if ((size >> level & 1) == 0) {
                break;
            }
            hash = nodes.of(peaks[level], hash);
            level++;
        }
        peaks[level] = hash;
        size++;
        return filled;
    }

    public long size() {
        return size;
    }

    public TreeHead head() {
        return new TreeHead(size, Sha256.holding(root()));
    }

    public byte[] root() {
        if (size == 0) {
            return nodes.ofNothing();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = peaks[level].clone();
        while (size >> ++level != 0) {
            if ((size >> level & 1) == 1) {
                root = nodes.of(peaks[level], root);
            }
        }
        return root;
    }

    /** The last tile of each level that is not full, as a tree of this size has them, lowest first. */
    public List<Tile> partialTiles() {
        return TileCoordinate.partialOf(size).stream()
                .map(at -> new Tile(at, Arrays.copyOf(open[at.level()], at.width() * NodeHash.BYTES)))
                .toList();
    }

    private List<Tile> enter(int level, byte[] hash, List<Tile> filled) {
        long place = size >> (TileCoordinate.HEIGHT * level);
        int offset = (int) (place % TileCoordinate.FULL);
        if (offset == 0) {
            open[level] = new byte[TileCoordinate.FULL * NodeHash.BYTES];
        }
        System.arraycopy(hash, 0, open[level], offset * NodeHash.BYTES, NodeHash.BYTES);
        if (offset < TileCoordinate.FULL - 1) {
            return filled;
        }
        List<Tile> more = new ArrayList<>(filled);
        more.add(new Tile(new TileCoordinate(level, place / TileCoordinate.FULL, TileCoordinate.FULL), open[level]));
        return more;
    }
}
