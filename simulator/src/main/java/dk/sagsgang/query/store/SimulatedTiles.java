package dk.sagsgang.query.store;

import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.ViewWorld.Connection;
import java.util.List;
import java.util.Optional;

/** Full tiles, which never change, and the edge, which gives way only to a larger one. */
final class SimulatedTiles extends TileStore {

    private final ViewWorld world;
    private final Connection connection;

    SimulatedTiles(ViewWorld world, Connection connection) {
        super(ViewWorld.noDatabase());
        this.world = world;
        this.connection = connection;
    }

    @Override
    public void save(AuthorityId authority, List<Tile> filled, Edge edge) {
        if (!filled.isEmpty()) {
            connection.ask("tiles", () -> {
                for (Tile tile : filled) {
                    String name = tile.at().level() + "/" + tile.at().index();
                    if (!world.tiles().containsKey(name)) {
                        world.put(world.tiles(), name, tile);
                    }
                }
                return true;
            });
        }
        connection.ask("edge at " + edge.size(), () -> {
            if (world.treeSize() < edge.size()) {
                world.edge(edge);
            }
            return true;
        });
    }

    @Override
    public Optional<Edge> edge(AuthorityId authority) {
        return connection.ask("edge", () -> Optional.ofNullable(world.edge()));
    }

    @Override
    public Optional<byte[]> full(AuthorityId authority, int level, long index) {
        return connection.ask(
                "tile",
                () -> Optional.ofNullable(world.tiles().get(level + "/" + index))
                        .map(Tile::hashes));
    }
}
