package dk.sagsgang.events;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of events that the golden files hold: each event once fully filled, and once with as little as it may
 * say where that is less. That none is missing is kept by the test of the golden files.
 */
public final class EventExamples {

    /** One event, and the name of the golden file that holds it. */
    public record Example(String file, DomainEvent event) {

        public EventType type() {
            return EventTypes.of(event);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private EventExamples() {}

    public static List<Example> all() {
        return Stream.concat(full().stream(), minimal().stream()).toList();
    }

    public static List<Example> full() {
        return FullExamples.all().stream()
                .map(it -> new Example(name(it) + ".json", it))
                .toList();
    }

    public static List<Example> minimal() {
        return MinimalExamples.all().stream()
                .map(it -> new Example(name(it) + ".minimal.json", it))
                .toList();
    }

    private static String name(DomainEvent event) {
        EventType type = EventTypes.of(event);
        return type.name() + "." + type.revision();
    }
}
