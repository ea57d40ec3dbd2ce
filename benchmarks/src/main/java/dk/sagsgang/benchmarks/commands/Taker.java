package dk.sagsgang.benchmarks.commands;

import dk.sagsgang.command.desk.Desk;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.rules.Rejected;

/**
 * Whoever takes commands: returns when one is answered, and throws {@link Rejected} where a rule refuses it and
 * {@link Unavailable} where it is not known what became of it.
 */
@FunctionalInterface
interface Taker {

    void take(Submission submission) throws Exception;

    /** A desk on the ledger. */
    static Taker at(Desk desk) {
        return submission -> {
            try {
                desk.submit(submission);
            } catch (LedgerUnavailable e) {
                throw new Unavailable(e);
            }
        };
    }

    /** The store did not answer in time; the same command may be given again under its key. */
    final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause);
        }

        Unavailable(String answer) {
            super(answer);
        }
    }
}
