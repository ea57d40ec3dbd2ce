package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.StreamCache.Known;
import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets Axon's event store read from and append to the ledger. Everything that is published within a unit of work and
 * those nested in it becomes one {@link Commit}, made when the root commits, so that a command is stored whole or not at
 * all. A version that somebody else took is an {@link AggregateStreamCreationException} at version 0 and a
 * {@link ConcurrencyException} above, and so is a stream that was read in the unit of work and has changed since; the
 * ledger's other exceptions pass as they are. Streams come from memory where nothing newer is known of: what is decided
 * upon them is checked by the append, and who only reads or refuses asks {@link Ledger#holds}. Aggregates are named by
 * {@link StreamId#toString()}. There is no order over all authorities, hence no tracking: who follows the events of an
 * authority reads them by {@link Ledger#read}.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    /** The key in an event's meta data under which its {@link Source} stands, on the way in and on the way out. */
    public static final String SOURCE = "source";

    private static final String COLLECTED = "dk.sagsgang.command.ledger.collected";

    private final Ledger ledger;
    private final StreamCache cache;

    public LedgerEventStorageEngine(Ledger ledger) {
        this.ledger = ledger;
        this.cache = new StreamCache(ledger.cacheBytes());
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        UnitOfWork<?> root = CurrentUnitOfWork.map(UnitOfWork::root)
                .orElseThrow(() -> new IllegalStateException("Events are published within a unit of work."));
        if (root.phase().isAfter(UnitOfWork.Phase.PREPARE_COMMIT)) {
            throw new IllegalStateException("Events are published before their unit of work commits.");
        }
        List<Published> collected = root.getOrComputeResource(COLLECTED, key -> {
            List<Published> begun = new ArrayList<>();
            root.onCommit(committing -> commit(committing, begun));
            return begun;
        });
        events.forEach(event -> collected.add(Published.of(event)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<DomainEvent>> events = read(StreamId.parse(aggregateIdentifier));
        int from = (int) Math.min(firstSequenceNumber, events.size());
        @Nullable Long last = from == events.size() ? null : events.size() - 1L;
        return DomainEventStream.of(events.subList(from, events.size()).stream(), () -> last);
    }

    /** A stream from its first event on, which makes it part of what the unit of work is based on. */
    private List<DomainEventMessage<DomainEvent>> read(StreamId stream) {
        if (!ledger.knows(stream.authority())) {
            return List.of();
        }
        Head head = ledger.headOf(stream.authority());
        Known known = cache.get(stream);
        long position = head.known();
        if (known == null || !head.isStill(stream, known.version(), known.position())) {
            Known before = known == null ? Known.NOTHING : known;
            known = before.and(ledger.stream(stream, before.version() + 1), position);
        } else {
            known = known.at(position);
        }
        cache.put(stream, known);
        if (CurrentUnitOfWork.isStarted()) {
            basis(CurrentUnitOfWork.get().root()).add(stream, known.version(), position);
        }
        return known.events();
    }

    private static Basis basis(UnitOfWork<?> root) {
        return root.getOrComputeResource(Basis.RESOURCE, key -> new Basis());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        List<RecordedEvent> events = ledger.stream(StreamId.parse(aggregateIdentifier), 0);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().version());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The ledger keeps events and no snapshots of them.");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("Authorities share no order: read the events of one by its ledger.");
    }

    private void commit(UnitOfWork<?> root, List<Published> events) {
        CommitContext context = context(root);
        Commit commit = new Commit(
                context.subject().authority(),
                context.command(),
                context.requestDigest(),
                context.subject(),
                context.actor(),
                context.role(),
                context.correlationId(),
                context.recordedAt(),
                events.stream().map(Published::stored).toList());
        try {
            Appended appended = ledger.append(commit, basis(root));
            remember(events, context.recordedAt(), appended.lastPosition());
            root.resources().put(Committed.RESOURCE, new Committed(appended, lastVersion(commit)));
        } catch (StreamMoved moved) {
            throw moved.version() == 0
                    ? new AggregateStreamCreationException(String.valueOf(moved.getMessage()), moved)
                    : new ConcurrencyException(String.valueOf(moved.getMessage()), moved);
        }
    }

    /** What was just stored need not be read, nor its bytes be parsed, where everything before it in its stream is known. */
    private void remember(List<Published> stored, Instant recordedAt, long position) {
        Map<StreamId, List<Published>> streams = new LinkedHashMap<>();
        stored.forEach(event -> streams.computeIfAbsent(event.stored().stream(), it -> new ArrayList<>())
                .add(event));
        streams.forEach((stream, events) -> {
            Known known = Objects.requireNonNullElse(cache.get(stream), Known.NOTHING);
            if (events.getFirst().stored().version() == known.version() + 1) {
                cache.put(
                        stream,
                        known.and(
                                events.stream()
                                        .map(it -> it.message(recordedAt))
                                        .toList(),
                                events.stream().mapToLong(Published::bytes).sum(),
                                position));
            }
        });
    }

    private static long lastVersion(Commit commit) {
        return commit.events().stream()
                .filter(event -> event.stream().equals(commit.subject()))
                .mapToLong(NewEvent::version)
                .max()
                .orElseThrow();
    }

    private static CommitContext context(UnitOfWork<?> root) {
        CommitContext context = root.getResource(CommitContext.RESOURCE);
        if (context == null) {
            throw new IllegalStateException("A unit of work that publishes events names its command first.");
        }
        return context;
    }

    static DomainEventMessage<DomainEvent> message(RecordedEvent event) {
        return message(
                event.stream(),
                event.version(),
                event.event(),
                event.sourceReference(),
                event.id(),
                event.recordedAt());
    }

    private static DomainEventMessage<DomainEvent> message(
            StreamId stream, long version, DomainEvent payload, Source source, EventId id, Instant recordedAt) {
        return new GenericDomainEventMessage<>(
                stream.kind().written(),
                stream.toString(),
                version,
                payload,
                MetaData.with(SOURCE, source),
                id.value(),
                recordedAt);
    }

    /** An event as it was published, and as it will be stored: reading the latter gives the former. */
    private record Published(NewEvent stored, DomainEvent payload, Source source) {

        static Published of(EventMessage<?> message) {
            if (message instanceof DomainEventMessage<?> event
                    && event.getPayload() instanceof DomainEvent payload
                    && event.getMetaData().get(SOURCE) instanceof Source source) {
                EventType type = EventTypes.of(payload);
                NewEvent stored = new NewEvent(
                        new EventId(event.getIdentifier()),
                        StreamId.parse(event.getAggregateIdentifier()),
                        event.getSequenceNumber(),
                        type.name(),
                        type.revision(),
                        EventJson.write(source),
                        EventJson.write(payload));
                return new Published(stored, payload, source);
            }
            throw new IllegalArgumentException("The ledger takes events of streams that carry their source, not "
                    + message.getPayloadType().getName() + ".");
        }

        long bytes() {
            return (long) stored.payload().length + stored.source().length;
        }

        DomainEventMessage<DomainEvent> message(Instant recordedAt) {
            return LedgerEventStorageEngine.message(
                    stored.stream(), stored.version(), payload, source, stored.id(), recordedAt);
        }
    }
}
