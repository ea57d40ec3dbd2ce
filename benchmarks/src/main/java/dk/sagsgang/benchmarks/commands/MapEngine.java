package dk.sagsgang.benchmarks.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in a map by their stream and does nothing else: no order over all, no lock, no bytes. Axon's own engine in
 * memory looks through all events for those of one stream, so that it slows down as it fills; this one does not.
 */
final class MapEngine implements EventStorageEngine {

    private final Map<String, List<DomainEventMessage<?>>> streams = new ConcurrentHashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> message)) {
                throw new IllegalArgumentException("Every event here belongs to a stream.");
            }
            streams.computeIfAbsent(message.getAggregateIdentifier(), stream -> new CopyOnWriteArrayList<>())
                    .add(message);
        }
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        List<DomainEventMessage<?>> events = streams.getOrDefault(stream, List.of());
        return DomainEventStream.of(events.stream().skip(firstVersion), () -> events.size() - 1L);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        List<DomainEventMessage<?>> events = streams.get(stream);
        return events == null ? Optional.empty() : Optional.of(events.size() - 1L);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("No snapshots are made here.");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Nobody follows these events.");
    }
}
