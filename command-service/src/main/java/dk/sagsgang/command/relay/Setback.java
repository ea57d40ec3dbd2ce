package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.LedgerUnavailable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What an exception means for the relay: only what is known to pass is waited for, everything else blocks and shows. */
enum Setback {
    /** Another relay has claimed the topic. */
    TAKEN_OVER,
    BROKER_AWAY,
    LEDGER_AWAY,
    BLOCKED;

    /** Throws an {@link InterruptException} on, since that is somebody who wants the relay to end. */
    static Setback of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return TAKEN_OVER;
            }
            if (cause instanceof InterruptException interrupted) {
                throw interrupted;
            }
            if (cause instanceof AuthorizationException
                    || cause instanceof AuthenticationException
                    || cause instanceof RecordTooLargeException) {
                return BLOCKED;
            }
        }
        if (failure instanceof LedgerUnavailable) {
            return LEDGER_AWAY;
        }
        return failure instanceof KafkaException ? BROKER_AWAY : BLOCKED;
    }
}
