package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** The tree of RFC 6962 section 2.1 as its recursive definitions say it, for the quick one to be compared with. */
record NaiveTree(List<Sha256> leaves, Map<List<Integer>, Sha256> known) {

    static NaiveTree of(List<Sha256> leaves) {
        return new NaiveTree(leaves, new HashMap<>());
    }

    static NaiveTree random(int size, long seed) {
        Random random = new Random(seed);
        return of(LongStream.range(0, size)
                .mapToObj(i -> {
                    byte[] leaf = new byte[32];
                    random.nextBytes(leaf);
                    return Sha256.holding(leaf);
                })
                .toList());
    }

    Sha256 root(int size) {
        return size == 0 ? Sha256.of(new byte[0]) : hash(0, size);
    }

    List<Sha256> inclusion(int index, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int middle = middle(from, to);
        return index < middle
                ? with(inclusion(index, from, middle), hash(middle, to))
                : with(inclusion(index, middle, to), hash(from, middle));
    }

    List<Sha256> consistency(int earlier, int from, int to, boolean whole) {
        if (earlier == to - from) {
            return whole ? List.of() : List.of(hash(from, to));
        }
        int middle = middle(from, to);
        return earlier <= middle - from
                ? with(consistency(earlier, from, middle, whole), hash(middle, to))
                : with(consistency(earlier - (middle - from), middle, to, false), hash(from, middle));
    }

    Frontier frontier(int size) {
        Frontier frontier = Frontier.empty();
        leaves.subList(0, size).forEach(leaf -> frontier.append(leaf.bytes()));
        return frontier;
    }

    /** Every tile of the tree with so many leaves, by its path. */
    Map<String, byte[]> tiles(int size) {
        Map<String, byte[]> tiles = new HashMap<>();
        Frontier frontier = Frontier.empty();
        for (Sha256 leaf : leaves.subList(0, size)) {
            frontier.append(leaf.bytes()).forEach(tile -> tiles.put(tile.at().path(), tile.hashes()));
        }
        frontier.partialTiles().forEach(tile -> tiles.put(tile.at().path(), tile.hashes()));
        return tiles;
    }

    TileTree tileTree(int size) {
        Map<String, byte[]> tiles = tiles(size);
        return new TileTree(size, at -> {
            byte[] tile = tiles.get(at.path());
            if (tile == null) {
                throw new AssertionError("The tree of " + size + " leaves has no " + at);
            }
            return tile;
        });
    }

    Sha256 hash(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        Sha256 before = known.get(List.of(from, to));
        if (before != null) {
            return before;
        }
        int middle = middle(from, to);
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        node.write(1);
        node.writeBytes(hash(from, middle).bytes());
        node.writeBytes(hash(middle, to).bytes());
        Sha256 hash = Sha256.of(node.toByteArray());
        known.put(List.of(from, to), hash);
        return hash;
    }

    private static int middle(int from, int to) {
        int width = 1;
        while (width * 2 < to - from) {
            width *= 2;
        }
        return from + width;
    }

    private static List<Sha256> with(List<Sha256> path, Sha256 last) {
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
