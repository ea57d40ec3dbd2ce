package dk.sagsgang.command.desk;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.StreamId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The other streams within reach of the current unit of work: what they hold, including what this unit of work has just
 * added to them, and a way to hand them a command whose events join the same commit. For handlers alone: outside a unit
 * of work every call fails.
 */
public final class Streams {

    private final EventStore events;
    private final Map<StreamId.Kind, Reach<?>> reaches = new EnumMap<>(StreamId.Kind.class);

    Streams(EventStore events) {
        this.events = events;
    }

    /** The events of a stream in order, those of the current unit of work last; empty where there is no such stream. */
    public List<? extends DomainEventMessage<?>> events(StreamId stream) {
        return events.readEvents(stream.toString()).asStream().toList();
    }

    /** Folds the events of a stream, all of them of one kind, into what a rule asks about. */
    public <E extends DomainEvent, S> S fold(StreamId stream, Class<E> kind, S none, BiFunction<S, E, S> evolve) {
        S state = none;
        for (DomainEventMessage<?> message : events(stream)) {
            state = evolve.apply(state, kind.cast(message.getPayload()));
        }
        return state;
    }

    /** Hands a command to a stream; throws {@link Rejected} where its rules refuse it. */
    public @Nullable Object handle(Object command, Order order) {
        Reach<?> reach = reaches.get(order.stream().kind());
        if (reach == null) {
            throw new IllegalStateException(
                    "No aggregate answers for " + order.stream().kind() + ".");
        }
        return reach.handle(message(command, order), order.stream());
    }

    <T> void add(StreamType<T> type, Repository<T> repository) {
        reaches.put(type.kind(), new Reach<>(type, repository));
    }

    static CommandMessage<Object> message(Object command, Order order) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, MetaData.with(Order.KEY, order)),
                order.stream().kind().written());
    }

    private record Reach<T>(StreamType<T> type, Repository<T> repository) {

        @Nullable
        Object handle(CommandMessage<Object> command, StreamId stream) {
            try {
                Aggregate<T> aggregate = repository.loadOrCreate(
                        stream.toString(), () -> type.none().get());
                return aggregate.handle(command);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("A handler threw what no handler declares.", e);
            }
        }
    }
}
