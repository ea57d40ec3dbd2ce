package dk.sagsgang.command.committees;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.desk.Order;
import dk.sagsgang.events.committees.CommitteeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** The shell that Axon needs around a committee. */
final class CommitteeAggregate {

    /** Axon asks for it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream = "";

    private CommitteeState state = CommitteeState.none();

    @CommandHandler(commandName = "committee")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CommitteeCommand command, Order order) {
        stream = order.stream().toString();
        order.expect(AggregateLifecycle.getVersion());
        CommitteeRules.decide(command, state).forEach(event -> apply(event, order.metaData()));
    }

    @EventSourcingHandler
    void on(DomainEventMessage<CommitteeEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(message.getPayload());
    }
}
