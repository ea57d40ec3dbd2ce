package dk.sagsgang.query.store;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.ViewWorld.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Views of which a later one gives way to none that was written earlier. Of several, some may be written and some not. */
final class SimulatedViews extends ViewStore {

    private final ViewWorld world;
    private final Connection connection;

    SimulatedViews(ViewWorld world, Connection connection) {
        super(ViewWorld.noDatabase());
        this.world = world;
        this.connection = connection;
    }

    @Override
    public Map<StreamId, StoredView> find(StreamId.Kind kind, Collection<StreamId> streams) {
        List<StreamId> wanted = List.copyOf(streams);
        return connection.ask("views", () -> {
            Map<StreamId, StoredView> found = new LinkedHashMap<>();
            for (StreamId stream : wanted) {
                StoredView view = world.views().get(stream);
                if (view != null) {
                    found.put(stream, view);
                }
            }
            return found;
        });
    }

    @Override
    public void each(StreamId.Kind kind, @Nullable AuthorityId authority, Consumer<StoredView> consumer) {
        each(kind, view -> true, consumer);
    }

    @Override
    public void eachQuarantined(StreamId.Kind kind, AuthorityId authority, Consumer<StoredView> to) {
        each(kind, view -> view.quarantine() != null, to);
    }

    @Override
    public void save(StreamId.Kind kind, Collection<StoredView> views) {
        for (StoredView view : views) {
            connection.ask("view of " + view.stream(), () -> {
                StoredView before = world.views().get(view.stream());
                if (before == null || before.writtenAt() <= view.writtenAt()) {
                    world.put(world.views(), view.stream(), view);
                }
                return true;
            });
        }
    }

    private void each(StreamId.Kind kind, Predicate<StoredView> wanted, Consumer<StoredView> to) {
        List<StoredView> found = connection.ask(
                "all views",
                () -> world.views().values().stream()
                        .filter(view -> view.stream().kind() == kind)
                        .filter(wanted)
                        .toList());
        found.forEach(to);
    }
}
