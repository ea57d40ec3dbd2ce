package dk.sagsgang.query.intake;

import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.store.TileStore.Edge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree over one authority's events as they arrive, a witness to what the deciding side signs: it is made from the
 * leaf hashes that the records carry, which the intake has compared with the events. The tree that is stored is never
 * behind the place, and leaves that are in it already are passed over.
 */
final class TreeFold {
    private final AuthorityId authority;
    private final TileStore store;
    private Frontier frontier = Frontier.empty();
    private volatile @Nullable String stoppedBecause;

    TreeFold(AuthorityId authority, TileStore store) {
        this.authority = authority;
        this.store = store;
    }

    /** Takes the tree up again as it is stored, whatever was done with it in memory. */
    void restore(long position) {
        Edge edge = store.edge(authority).orElse(new Edge(0, List.of()));
        frontier = Frontier.at(edge.size(), at -> tile(at, edge.partial()));
        stoppedBecause = edge.size() < position
                ? "The tree has " + edge.size() + " leaves and the views tell " + position + " events."
                : null;
    }

    void take(List<Reading> readings) {
        if (stoppedBecause != null) {
            return;
        }
        List<Tile> filled = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.position() == frontier.size() + 1) {
                byte[] leaf = reading.leaf();
                if (leaf == null) {
                    stoppedBecause = "The record of position " + reading.position() + " carries no leaf hash.";
                    break;
                }
                filled.addAll(frontier.append(leaf));
            }
        }
        store.save(authority, filled, new Edge(frontier.size(), frontier.partialTiles()));
    }

    /** Why the tree grows no more, null while it does. */
    @Nullable
    String stoppedBecause() {
        return stoppedBecause;
    }

    private byte[] tile(TileCoordinate wanted, List<Tile> partial) {
        for (Tile tile : partial) {
            if (tile.at().level() == wanted.level() && tile.at().index() == wanted.index()) {
                return tile.hashes();
            }
        }
        return store.full(authority, wanted.level(), wanted.index())
                .orElseThrow(
                        () -> new IllegalStateException("The tile " + wanted + " of " + authority + " is missing."));
    }
}
