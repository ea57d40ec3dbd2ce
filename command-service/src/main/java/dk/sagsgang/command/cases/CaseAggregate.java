package dk.sagsgang.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.command.meetings.AddAgendaItem;
import dk.sagsgang.command.meetings.EnterHalt;
import dk.sagsgang.command.meetings.RemoveAgendaItem;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.EventId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The shell that Axon needs around a case: it decides by {@link CaseRules} and keeps {@link CaseState}. What a case
 * changes on a meeting's agenda it hands to the meeting in the same unit of work, so that the lock covers both.
 */
final class CaseAggregate {

    /** Axon asks for it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream = "";

    private CaseState state = CaseState.none();

    @CommandHandler(commandName = "case")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaseCommand command, Order order, Streams streams) {
        stream = order.stream().toString();
        order.expect(AggregateLifecycle.getVersion());
        Circumstances circumstances =
                new Circumstances(order.today(), order.source(), new NeighbouringStreams(order.stream(), streams));
        for (CaseEvent event : CaseRules.decide(command, state, circumstances)) {
            apply(event, order.metaData());
            tellMeeting(event, order, streams);
        }
    }

    @EventSourcingHandler
    void on(DomainEventMessage<CaseEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(new Fact(
                new EventId(message.getIdentifier()),
                message.getSequenceNumber(),
                Order.source(message).statedOn(),
                message.getPayload()));
    }

    private void tellMeeting(CaseEvent event, Order order, Streams streams) {
        CaseId caseId = new CaseId(order.stream().name());
        switch (event) {
            case CasePlacedOnAgenda it ->
                tell(
                        it.item(),
                        new AddAgendaItem(it.item().position(), it.number(), caseId, it.title(), it.openness()),
                        order,
                        streams);
            case CaseRemovedFromAgenda it ->
                tell(it.item(), new RemoveAgendaItem(it.item().position(), caseId), order, streams);
            case DecisionHalted it ->
                tell(it.item(), new EnterHalt(it.item().position(), caseId, it.haltedBy()), order, streams);
            case FactAnnulled it -> takeBackAtMeeting(it, caseId, order, streams);
            default -> {
                // No other fact of a case changes a meeting's agenda.
            }
        }
    }

    /** A place that should never have been taken is free again; one given back by mistake is taken again. */
    private void takeBackAtMeeting(FactAnnulled annulled, CaseId caseId, Order order, Streams streams) {
        Fact fact = state.fact(annulled.fact());
        if (fact != null && fact.event() instanceof CasePlacedOnAgenda it) {
            tell(it.item(), new RemoveAgendaItem(it.item().position(), caseId), order, streams);
        } else if (fact != null && fact.event() instanceof CaseRemovedFromAgenda it) {
            ItemState again = state.items().get(it.item());
            if (again != null) {
                tellMeeting(again.placed(), order, streams);
            }
        }
    }

    private static void tell(AgendaItem item, Object command, Order order, Streams streams) {
        streams.handle(command, order.onBehalf(StreamId.of(order.stream().authority(), item.meeting())));
    }
}
