package dk.sagsgang.query.proofs;

import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.proofs.TileTree;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.store.Checkpoints;
import dk.sagsgang.query.store.Checkpoints.Signed;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.store.TileStore.Edge;
import dk.sagsgang.query.web.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One authority's tree as it is at one moment, and what was signed of it. A checkpoint is vouched for only where this
 * side, which makes the tree from the events itself, comes to the same root.
 */
final class Log {

    private static final int HASH_BYTES = 32;

    private final AuthorityId authority;
    private final TileStore tiles;
    private final Checkpoints checkpoints;
    private final Edge edge;

    private Log(AuthorityId authority, TileStore tiles, Checkpoints checkpoints, Edge edge) {
        this.authority = authority;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.edge = edge;
    }

    static Log of(AuthorityId authority, TileStore tiles, Checkpoints checkpoints) {
        return new Log(authority, tiles, checkpoints, tiles.edge(authority).orElse(new Edge(0, List.of())));
    }

    long size() {
        return edge.size();
    }

    /** The tree of so many leaves; a tile that is not there is one that is still being read in. */
    TileTree tree(long size) {
        return new TileTree(size, this::required);
    }

    /** The leaf hash of an event that is in the tree. */
    Sha256 leaf(long position) {
        long index = position - 1;
        int inTile = (int) (index % TileCoordinate.FULL);
        byte[] hashes = required(new TileCoordinate(0, index / TileCoordinate.FULL, inTile + 1));
        return Sha256.holding(Arrays.copyOfRange(hashes, inTile * HASH_BYTES, hashes.length));
    }

    /** The newest checkpoint that is no larger than the tree; empty where nothing was signed yet. */
    Optional<Signed> checkpoint() {
        return checkpoints.newest(authority).stream()
                .filter(signed -> signed.checkpoint().size() <= edge.size())
                .findFirst();
    }

    /** What a checkpoint says that the events do not; empty where the two agree. */
    Optional<String> contradiction(Signed signed) {
        long size = signed.checkpoint().size();
        if (!signed.checkpoint().root().equals(tree(size).head().root())) {
            return Optional.of("The checkpoint of " + size + " events has another root than the events have.");
        }
        return switch (checkpoints.keys(authority).known().judge(signed.note())) {
            case SIGNED -> Optional.empty();
            case BAD_SIGNATURE, UNKNOWN_KEY ->
                Optional.of("The checkpoint of " + size + " events is signed by none of the log's keys.");
        };
    }

    private byte[] required(TileCoordinate wanted) {
        return hashes(wanted).orElseThrow(() -> Problem.behind("The tile " + wanted + " is still being read in."));
    }

    /** The hashes of a tile as wide as it is asked for, where the tree has that many. */
    Optional<byte[]> hashes(TileCoordinate wanted) {
        Optional<byte[]> stored = edge.partial().stream()
                .filter(tile -> tile.at().level() == wanted.level() && tile.at().index() == wanted.index())
                .map(Tile::hashes)
                .findFirst()
                .or(() -> tiles.full(authority, wanted.level(), wanted.index()));
        return stored.filter(hashes -> hashes.length >= wanted.width() * HASH_BYTES)
                .map(hashes -> Arrays.copyOf(hashes, wanted.width() * HASH_BYTES));
    }
}
