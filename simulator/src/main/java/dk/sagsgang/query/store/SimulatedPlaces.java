package dk.sagsgang.query.store;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.ViewWorld.Connection;
import java.util.Map;

/** The place of the one authority. */
final class SimulatedPlaces extends PlaceStore {

    private final ViewWorld world;
    private final Connection connection;

    SimulatedPlaces(ViewWorld world, Connection connection) {
        super(ViewWorld.noDatabase());
        this.world = world;
        this.connection = connection;
    }

    @Override
    public Place find(AuthorityId authority) {
        return connection.ask("place", world::place);
    }

    @Override
    public Map<AuthorityId, Place> all() {
        return Map.of();
    }

    @Override
    public boolean advance(AuthorityId authority, Place from, Place to) {
        return connection.ask("advance to " + to, () -> world.move(from, to));
    }
}
