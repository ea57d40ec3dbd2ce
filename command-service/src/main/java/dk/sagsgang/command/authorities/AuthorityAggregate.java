package dk.sagsgang.command.authorities;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.desk.Order;
import dk.sagsgang.events.authorities.AuthorityEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** The shell that Axon needs around an authority. */
final class AuthorityAggregate {

    /** Axon asks for it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream = "";

    private AuthorityState state = AuthorityState.none();

    @CommandHandler(commandName = "authority")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AuthorityCommand command, Order order) {
        stream = order.stream().toString();
        order.expect(AggregateLifecycle.getVersion());
        AuthorityRules.decide(command, state).forEach(event -> apply(event, order.metaData()));
    }

    @EventSourcingHandler
    void on(DomainEventMessage<AuthorityEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(message.getPayload());
    }
}
