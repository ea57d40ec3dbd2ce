package dk.sagsgang.query.store;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.TileStore.Edge;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Wire;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server that holds the views of one authority. It may forget the last of what was written, whole and in order, as
 * one does that was killed; then nobody's connection outlives it, which everybody learns by his next request.
 */
public final class ViewWorld {

    private static final int FORGETTABLE = 60;

    private final Schedule schedule;
    private final Wire.Server server;
    private final Map<StreamId, StoredView> views = new TreeMap<>(byName());
    private final Map<String, RecordedEvent> history = new HashMap<>();
    private final Map<String, Tile> tiles = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private @Nullable Edge edge;
    private Place place = Place.START;
    private long life;

    public ViewWorld(Schedule schedule, Wire wire) {
        this.schedule = schedule;
        this.server = wire.server("views", 2_000);
    }

    public Wire.Server server() {
        return server;
    }

    /** Forgets up to so many of the last writes. */
    public void loseTail() {
        int lost = schedule.random().nextInt(FORGETTABLE);
        schedule.note("the view store forgets " + Math.min(lost, undo.size()) + " writes");
        for (int each = 0; each < lost && !undo.isEmpty(); each++) {
            undo.removeLast().run();
        }
        life++;
        server.dropRequests();
    }

    public Place place() {
        return place;
    }

    public Map<StreamId, StoredView> views() {
        return views;
    }

    public Map<String, RecordedEvent> history() {
        return history;
    }

    /** Whether the stored tree has so many leaves and ends in these tiles. */
    public boolean hasTree(long size, List<Tile> partial) {
        List<Tile> stored = edge == null ? List.of() : edge.partial();
        boolean same = stored.size() == partial.size();
        for (int each = 0; same && each < stored.size(); each++) {
            same = Arrays.equals(stored.get(each).hashes(), partial.get(each).hashes());
        }
        return same && treeSize() == size;
    }

    /** How many leaves the stored tree has. */
    long treeSize() {
        return edge == null ? 0 : edge.size();
    }

    /** The stores as one process sees them. */
    public Stores storesOf(Instance process) {
        Connection connection = new Connection(process);
        return new Stores(
                new SimulatedPlaces(this, connection),
                new SimulatedViews(this, connection),
                new SimulatedHistories(this, connection),
                new SimulatedTiles(this, connection));
    }

    /** All that the intake writes to. */
    public record Stores(PlaceStore places, ViewStore views, HistoryStore histories, TileStore tiles) {}

    /** One process's way to the server, which ends when the server does. */
    final class Connection {

        private final Instance process;
        private long connectedTo = life;

        private Connection(Instance process) {
            this.process = process;
        }

        private <T> T connected(Supplier<T> effect) {
            if (connectedTo != life) {
                connectedTo = life;
                throw gone("The connection is gone.");
            }
            return effect.get();
        }

        <T> T ask(String what, Supplier<T> effect) {
            return ViewStoreAway.unlessAway(() -> {
                return server.ask(process, what, () -> connected(effect), () -> gone("The store did not answer."));
            });
        }
    }

    private static RuntimeException gone(String why) {
        return new MongoTimeoutException(why);
    }

    @Nullable
    Edge edge() {
        return edge;
    }

    Map<String, Tile> tiles() {
        return tiles;
    }

    <K, V> void put(Map<K, V> into, K key, V value) {
        V before = into.put(key, value);
        undoable(() -> {
            if (before == null) {
                into.remove(key);
            } else {
                into.put(key, before);
            }
        });
    }

    void edge(Edge next) {
        Edge before = edge;
        edge = next;
        undoable(() -> edge = before);
    }

    /** Moves the place, and looks whether everything up to it is here. */
    boolean move(Place from, Place to) {
        if (!place.equals(from)) {
            return false;
        }
        Place before = place;
        place = to;
        undoable(() -> place = before);
        if (treeSize() < to.position()) {
            schedule.fail("The place says " + to.position() + " and the tree has " + treeSize() + " leaves.");
        }
        long held = history.size();
        if (held < to.position()) {
            schedule.fail("The place says " + to.position() + " and the history has " + held + " events.");
        }
        long folded = views.values().stream().mapToLong(it -> it.version() + 1).sum();
        if (folded < to.position()) {
            schedule.fail("The place says " + to.position() + " and the views have " + folded + " events.");
        }
        return true;
    }

    static MongoDatabase noDatabase() {
        return (MongoDatabase) Proxy.newProxyInstance(
                ViewWorld.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> noCollection());
    }

    private static Object noCollection() {
        return Proxy.newProxyInstance(
                ViewWorld.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private void undoable(Runnable how) {
        undo.addLast(how);
        if (undo.size() > FORGETTABLE) {
            undo.removeFirst();
        }
    }

    private static Comparator<StreamId> byName() {
        return Comparator.comparing(StreamId::toString);
    }
}
