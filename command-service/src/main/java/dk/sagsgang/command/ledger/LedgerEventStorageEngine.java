package dk.sagsgang.command.ledger;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import java.util.ArrayList;
import java.util.List;
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
 * {@link ConcurrencyException} above; the ledger's other exceptions pass as they are. Aggregates are named by
 * {@link StreamId#toString()}. There is no order over all authorities, hence no tracking: who follows the events of an
 * authority reads them by {@link Ledger#read}.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    private static final String COLLECTED = "dk.sagsgang.command.ledger.collected";

    private final Ledger ledger;

    public LedgerEventStorageEngine(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        UnitOfWork<?> root = CurrentUnitOfWork.map(UnitOfWork::root)
                .orElseThrow(() -> new IllegalStateException("Events are published within a unit of work."));
        if (root.phase().isAfter(UnitOfWork.Phase.PREPARE_COMMIT)) {
            throw new IllegalStateException("Events are published before their unit of work commits.");
        }
        List<NewEvent> collected = root.getOrComputeResource(COLLECTED, key -> {
            List<NewEvent> begun = new ArrayList<>();
            root.onCommit(committing -> commit(committing, begun));
            return begun;
        });
        CommitContext context = context(root);
        events.forEach(event -> collected.add(newEvent(event, context)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        StreamId stream = StreamId.parse(aggregateIdentifier);
        List<RecordedEvent> events = ledger.stream(stream, firstSequenceNumber);
        @Nullable Long last = events.isEmpty() ? null : events.getLast().version();
        return DomainEventStream.of(events.stream().map(LedgerEventStorageEngine::message), () -> last);
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

    private void commit(UnitOfWork<?> root, List<NewEvent> events) {
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
                events);
        try {
            Appended appended = ledger.append(commit);
            root.resources().put(Committed.RESOURCE, new Committed(appended, lastVersion(commit)));
        } catch (StreamMoved moved) {
            throw moved.version() == 0
                    ? new AggregateStreamCreationException(String.valueOf(moved.getMessage()), moved)
                    : new ConcurrencyException(String.valueOf(moved.getMessage()), moved);
        }
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

    private static NewEvent newEvent(EventMessage<?> message, CommitContext context) {
        if (message instanceof DomainEventMessage<?> event && event.getPayload() instanceof DomainEvent payload) {
            EventType type = EventTypes.of(payload);
            return new NewEvent(
                    new EventId(event.getIdentifier()),
                    StreamId.parse(event.getAggregateIdentifier()),
                    event.getSequenceNumber(),
                    type.name(),
                    type.revision(),
                    context.source(),
                    EventJson.write(payload));
        }
        throw new IllegalArgumentException("The ledger takes events of streams, not "
                + message.getPayloadType().getName() + ".");
    }

    private static DomainEventMessage<DomainEvent> message(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                event.stream().kind().written(),
                event.stream().toString(),
                event.version(),
                event.event(),
                MetaData.emptyInstance(),
                event.id().value(),
                event.recordedAt());
    }
}
