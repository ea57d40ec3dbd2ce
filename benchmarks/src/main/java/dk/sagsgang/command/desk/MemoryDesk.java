package dk.sagsgang.command.desk;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The desk's bus, repositories and aggregates on an event store of Axon's instead of the ledger, without command keys and
 * without a disk: how fast commands could be if nothing were kept. It stands in the desk's package because what it puts
 * together is nobody else's business.
 */
public final class MemoryDesk {

    private final SimpleCommandBus bus;

    public MemoryDesk(EventStorageEngine engine, List<StreamType<?>> types) {
        bus = DeskConfiguration.bus(engine, types);
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
}
