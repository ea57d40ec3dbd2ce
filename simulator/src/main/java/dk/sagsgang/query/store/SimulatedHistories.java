package dk.sagsgang.query.store;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.ViewWorld.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Events by stream and version, written once. Of several, some may be written and some not. */
final class SimulatedHistories extends HistoryStore {

    private final ViewWorld world;
    private final Connection connection;

    SimulatedHistories(ViewWorld world, Connection connection) {
        super(ViewWorld.noDatabase());
        this.world = world;
        this.connection = connection;
    }

    @Override
    public void append(Collection<RecordedEvent> recorded) {
        List<RecordedEvent> events = List.copyOf(recorded);
        int half = events.size() / 2;
        append(events.subList(0, half));
        append(events.subList(half, events.size()));
    }

    @Override
    public List<RecordedEvent> read(StreamId stream, long fromVersion, int atMost) {
        return connection.ask("history", () -> {
            List<RecordedEvent> found = new ArrayList<>();
            for (long version = fromVersion; found.size() < atMost; version++) {
                RecordedEvent event = world.history().get(stream + "/" + version);
                if (event == null) {
                    break;
                }
                found.add(event);
            }
            return found;
        });
    }

    private void append(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        connection.ask("history of " + events.size(), () -> {
            for (RecordedEvent event : events) {
                String name = event.stream() + "/" + event.version();
                if (!world.history().containsKey(name)) {
                    world.put(world.history(), name, event);
                }
            }
            return true;
        });
    }
}
