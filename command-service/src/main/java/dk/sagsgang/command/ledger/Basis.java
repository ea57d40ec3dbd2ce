package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a decision was based on: every stream that was read for it, with the version it had (-1 where it had no events)
 * and a position of the ledger after which it had it. A commit with a basis is stored only upon exactly that. Belongs to
 * one unit of work and its thread.
 */
public final class Basis {

    /** Under this name a unit of work keeps its basis among its resources. */
    public static final String RESOURCE = "dk.sagsgang.command.ledger.Basis";

    /** One stream as it was read. */
    record Reading(StreamId stream, long version, long position) {}

    private final Map<StreamId, Reading> readings = new LinkedHashMap<>();

    /** Takes note of a stream; what was read of it first is what counts. */
    void add(StreamId stream, long version, long position) {
        readings.putIfAbsent(stream, new Reading(stream, version, position));
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** The first reading, in the order they were made, that is so. */
    Optional<Reading> first(Predicate<Reading> isSo) {
        for (Reading reading : readings.values()) {
            if (isSo.test(reading)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }
}
