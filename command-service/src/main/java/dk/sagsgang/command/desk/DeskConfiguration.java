package dk.sagsgang.command.desk;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerEventStorageEngine;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts Axon together by hand: a command bus on the calling thread, an event store on the ledger, and a repository for
 * each kind of stream. Axon's own configurer is left out, with its update checker and its default serialisers.
 */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Desk desk(Ledger ledger, List<StreamType<?>> types) {
        return new AxonDesk(bus(new LedgerEventStorageEngine(ledger), types), ledger);
    }

    /** A bus on the calling thread whose commands are answered for by these kinds of streams, kept in that engine. */
    static SimpleCommandBus bus(EventStorageEngine engine, List<StreamType<?>> types) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        Streams streams = new Streams(events);
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Desk.class),
                new OrderResolver(),
                new SimpleResourceParameterResolverFactory(List.of(streams)));
        types.forEach(type -> connect(type, bus, events, streams, parameters));
        return bus;
    }

    private static <T> void connect(
            StreamType<T> type,
            SimpleCommandBus bus,
            EmbeddedEventStore events,
            Streams streams,
            ParameterResolverFactory parameters) {
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
