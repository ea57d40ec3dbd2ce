package dk.sagsgang.events.proofs;

import java.util.Arrays;

/**
 * The leaf hashes that a bundle's tiles hold, by place, which is the position less one. 32 octets for each event are
 * held; an index by hash is made only when something is not where it should be.
 */
final class SealedLeaves {

    private final byte[][] tiles;
    private final int size;
    private int[] index = new int[0];

    SealedLeaves(BundleHeader header) {
        tiles = new byte[(int) header.tiles()][];
        size = (int) header.events();
    }

    int size() {
        return size;
    }

    /** Keeps a tile of leaves; false where it is there already. */
    boolean put(Tile tile) {
        int place = (int) tile.at().index();
        if (tiles[place] != null) {
            return false;
        }
        tiles[place] = tile.hashes();
        return true;
    }

    boolean knows(int place) {
        return tiles[place / TileCoordinate.FULL] != null;
    }

    boolean is(int place, byte[] hashes, int at) {
        byte[] tile = tiles[place / TileCoordinate.FULL];
        int offset = offset(place);
        return tile != null && Arrays.equals(tile, offset, offset + NodeHash.BYTES, hashes, at, at + NodeHash.BYTES);
    }

    /** The leaf of a place that is known. */
    byte[] leaf(int place) {
        int offset = offset(place);
        return Arrays.copyOfRange(tiles[place / TileCoordinate.FULL], offset, offset + NodeHash.BYTES);
    }

    /** How many tiles are not there. */
    int missing() {
        return (int) Arrays.stream(tiles).filter(tile -> tile == null).count();
    }

    /** The first place whose leaf is not known, or the size where all are. */
    int firstUnknown() {
        int tile = 0;
        while (tile < tiles.length && tiles[tile] != null) {
            tile++;
        }
        return Math.min(size, tile * TileCoordinate.FULL);
    }

    /** The place behind the last leaf that is known. */
    int end() {
        int tile = tiles.length;
        while (tile > 0 && tiles[tile - 1] == null) {
            tile--;
        }
        return Math.min(size, tile * TileCoordinate.FULL);
    }

    /** The place of a leaf with this hash, or -1. */
    int find(byte[] hashes, int at) {
        if (index.length == 0) {
            makeIndex();
        }
        for (int slot = slot(hashes, at); index[slot] != 0; slot = (slot + 1) & (index.length - 1)) {
            if (is(index[slot] - 1, hashes, at)) {
                return index[slot] - 1;
            }
        }
        return -1;
    }

    /** Sized by what is there and not by what the header promises, which may be anything. */
    private void makeIndex() {
        int known = (tiles.length - missing()) * TileCoordinate.FULL;
        index = new int[Math.max(2, Integer.highestOneBit(Math.min(known, 1 << 28)) * 4)];
        for (int tile = 0; tile < tiles.length; tile++) {
            byte[] hashes = tiles[tile];
            for (int at = 0; hashes != null && at < hashes.length; at += NodeHash.BYTES) {
                int slot = slot(hashes, at);
                while (index[slot] != 0) {
                    slot = (slot + 1) & (index.length - 1);
                }
                index[slot] = tile * TileCoordinate.FULL + at / NodeHash.BYTES + 1;
            }
        }
    }

    /** A hash is as good as random, so its first octets serve to spread. */
    private int slot(byte[] hashes, int at) {
        int first = ((hashes[at] & 0xff) << 24)
                | ((hashes[at + 1] & 0xff) << 16)
                | ((hashes[at + 2] & 0xff) << 8)
                | (hashes[at + 3] & 0xff);
        return first & (index.length - 1);
    }

    private static int offset(int place) {
        return place % TileCoordinate.FULL * NodeHash.BYTES;
    }
}
