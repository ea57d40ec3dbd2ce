package dk.sagsgang.command.desk;

import dk.sagsgang.command.ledger.Answered;
import dk.sagsgang.command.ledger.Basis;
import dk.sagsgang.command.ledger.CommandKey;
import dk.sagsgang.command.ledger.CommandRepeated;
import dk.sagsgang.command.ledger.CommitContext;
import dk.sagsgang.command.ledger.Committed;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The desk on Axon's command bus. The bus runs handler and commit on the calling thread, so an answer means that the
 * ledger has acknowledged the commit. That a command was given before shows when it fails, by its rules or by the ledger's
 * unique key, and is looked for only then.
 */
final class AxonDesk implements Desk {

    private static final int RACES = 50;
    private static final String WORK = "work";

    private final CommandBus bus;
    private final Ledger ledger;

    AxonDesk(CommandBus bus, Ledger ledger) {
        this.bus = bus;
        this.ledger = ledger;
        bus.registerHandlerInterceptor(AxonDesk::surround);
    }

    @Override
    public Receipt submit(Submission submission) {
        requireAuthority(submission.stream());
        @Nullable RuntimeException lost = null;
        for (int race = 0; race < RACES; race++) {
            Work work = new Work(submission, false);
            try {
                carryOut(work);
                return work.receipt(submission.stream());
            } catch (ConcurrencyException | AggregateStreamCreationException | LockAcquisitionFailedException e) {
                lost = e;
            } catch (CommandRepeated repeated) {
                return repeat(submission, repeated.answered());
            } catch (LedgerUnavailable | LedgerHole e) {
                throw e;
            } catch (RuntimeException refused) {
                // The same command may have been accepted before: then that is the answer, whatever is the matter now.
                Optional<Receipt> earlier = answered(submission);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (isUpToDate(work)) {
                    throw refused;
                }
                lost = refused;
            }
        }
        RuntimeException races = Objects.requireNonNull(lost);
        return answered(submission).orElseThrow(() -> new TooManyRaces(races));
    }

    @Override
    public @Nullable Object rehearse(Submission submission) {
        requireAuthority(submission.stream());
        for (int race = 1; ; race++) {
            Work work = new Work(submission, true);
            try {
                carryOut(work);
                if (race == RACES || isUpToDate(work)) {
                    return work.result;
                }
            } catch (LedgerUnavailable | LedgerHole e) {
                throw e;
            } catch (RuntimeException refused) {
                if (race == RACES || isUpToDate(work)) {
                    throw refused;
                }
            }
        }
    }

    /** What a unit of work read may come from memory; the append checks that, and where there is none, this does. */
    private boolean isUpToDate(Work work) {
        return ledger.holds(work.submission.stream().authority(), work.basis);
    }

    @Override
    public void requireAuthority(AuthorityId authority) {
        if (!ledger.knows(authority)) {
            throw new Rejected(Reason.AUTHORITY_UNKNOWN, "No authority is registered as " + authority + ".");
        }
    }

    private void requireAuthority(StreamId stream) {
        if (stream.kind() != StreamId.Kind.AUTHORITY) {
            requireAuthority(stream.authority());
        }
    }

    private Optional<Receipt> answered(Submission submission) {
        if (!ledger.knows(submission.stream().authority())) {
            return Optional.empty();
        }
        return ledger.answered(
                        submission.stream().authority(), new CommandKey(submission.actor(), submission.commandId()))
                .map(answered -> repeat(submission, answered));
    }

    private static Receipt repeat(Submission submission, Answered answered) {
        if (!answered.requestDigest().equals(submission.requestDigest())) {
            throw new CommandIdReused();
        }
        return new Receipt(answered.subject(), answered.version(), answered.position(), true, null);
    }

    private void carryOut(Work work) {
        Submission submission = work.submission;
        Order order = new Order(
                submission.stream(),
                Submission.day(submission.time()),
                submission.source(),
                submission.expectedVersion());
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CommandMessage<Object> message =
                Streams.message(submission.command(), order).andMetaData(Map.of(WORK, work));
        bus.dispatch(message, (command, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            } else {
                work.result = result.getPayload();
            }
        });
        Throwable thrown = failure.get();
        if (thrown instanceof Rehearsed rehearsed) {
            work.result = rehearsed.result();
        } else if (thrown instanceof RuntimeException refused) {
            throw refused;
        } else if (thrown != null) {
            throw new IllegalStateException("A command failed in a way no handler declares.", thrown);
        }
    }

    private static @Nullable Object surround(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (!(unit.getMessage().getMetaData().get(WORK) instanceof Work work)) {
            throw new IllegalStateException("Commands reach the bus through the desk alone.");
        }
        unit.resources().put(CommitContext.RESOURCE, work.context());
        unit.resources().put(Basis.RESOURCE, work.basis);
        unit.afterCommit(done -> work.outcome = done.getResource(Committed.RESOURCE));
        Object result = chain.proceed();
        if (work.rehearsal) {
            throw new Rehearsed(result);
        }
        return result;
    }

    /** One attempt at a submission. */
    private static final class Work {

        private final Submission submission;
        private final boolean rehearsal;
        private final Basis basis = new Basis();
        private @Nullable Committed outcome;
        private @Nullable Object result;

        Work(Submission submission, boolean rehearsal) {
            this.submission = submission;
            this.rehearsal = rehearsal;
        }

        CommitContext context() {
            return new CommitContext(
                    new CommandKey(submission.actor(), submission.commandId()),
                    submission.requestDigest(),
                    submission.stream(),
                    submission.actor(),
                    submission.role(),
                    submission.correlationId(),
                    submission.time());
        }

        Receipt receipt(StreamId stream) {
            if (outcome == null) {
                throw new IllegalStateException("A command was accepted that recorded nothing.");
            }
            return new Receipt(stream, outcome.version(), outcome.appended().lastPosition(), false, result);
        }
    }
}
