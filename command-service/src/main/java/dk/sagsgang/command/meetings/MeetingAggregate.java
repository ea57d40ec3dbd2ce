package dk.sagsgang.command.meetings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.committees.CallOffMeeting;
import dk.sagsgang.command.committees.ConveneMeeting;
import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The shell that Axon needs around a meeting. The days it takes and gives back it tells its committee in the same unit
 * of work, so that nobody dissolves the committee in between.
 */
final class MeetingAggregate {

    /** Axon asks for it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream = "";

    private MeetingState state = MeetingState.none();

    @CommandHandler(commandName = "meeting")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MeetingCommand command, Order order, Streams streams) {
        stream = order.stream().toString();
        order.expect(AggregateLifecycle.getVersion());
        MeetingCircumstances circumstances = new MeetingCircumstances(
                order.today(),
                committee -> streams.fold(
                        StreamId.of(order.stream().authority(), committee),
                        CommitteeEvent.class,
                        CommitteeOnRecord.none(),
                        CommitteeOnRecord::evolve));
        for (MeetingEvent event : MeetingRules.decide(command, state, circumstances)) {
            tellCommittee(event, order, streams);
            apply(event, order.metaData());
        }
    }

    @EventSourcingHandler
    void on(DomainEventMessage<MeetingEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(message.getPayload());
    }

    private void tellCommittee(MeetingEvent event, Order order, Streams streams) {
        MeetingId meeting = new MeetingId(order.stream().name());
        if (event instanceof MeetingScheduled it) {
            tell(it.committee(), new ConveneMeeting(meeting, it.day()), order, streams);
        } else if (event instanceof MeetingRescheduled it) {
            tell(committee(), new ConveneMeeting(meeting, it.day()), order, streams);
        } else if (event instanceof MeetingCancelled) {
            tell(committee(), new CallOffMeeting(meeting), order, streams);
        }
    }

    private CommitteeCode committee() {
        MeetingState.Call call = state.call();
        if (call == null) {
            throw new IllegalStateException("Only a meeting that was called for is moved or cancelled.");
        }
        return call.committee();
    }

    private static void tell(CommitteeCode committee, Object command, Order order, Streams streams) {
        streams.handle(command, order.onBehalf(StreamId.of(order.stream().authority(), committee)));
    }
}
