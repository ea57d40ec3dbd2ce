package dk.sagsgang.command.desk;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * The desk's bus, repositories and aggregates on an event store of Axon's instead of the ledger, without command keys and
 * without a disk: how fast commands could be if nothing were kept. It stands in the desk's package because what it puts
 * together is nobody else's business.
 */
public final class MemoryDesk {

    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();

    public MemoryDesk(EventStorageEngine engine, List<StreamType<?>> types) {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        Streams streams = new Streams(events);
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Desk.class),
                new OrderResolver(),
                new SimpleResourceParameterResolverFactory(List.of(streams)));
        types.forEach(type -> connect(type, events, streams, parameters));
    }

    /** Carries a command out on the calling thread; throws what its rules refuse it for. */
    public void submit(Submission submission) {
        Order order = new Order(
                submission.stream(),
                Submission.day(submission.time()),
                submission.source(),
                submission.expectedVersion());
        CommandMessage<Object> message = Streams.message(submission.command(), order);
        bus.dispatch(message, (command, result) -> {
            if (result.isExceptional()) {
                throw result.exceptionResult() instanceof RuntimeException refused
                        ? refused
                        : new IllegalStateException(result.exceptionResult());
            }
        });
    }

    private <T> void connect(
            StreamType<T> type, EmbeddedEventStore events, Streams streams, ParameterResolverFactory parameters) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type.aggregate())
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .build();
        streams.add(type, repository);
        AggregateAnnotationCommandHandler<T> handler = AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type.aggregate())
                .repository(repository)
                .parameterResolverFactory(parameters)
                .creationPolicyAggregateFactory(id -> type.none().get())
                .commandTargetResolver(command -> new VersionedAggregateIdentifier(
                        (Object) Order.of(command).stream().toString(), null))
                .build();
        handler.subscribe(bus);
    }
}
