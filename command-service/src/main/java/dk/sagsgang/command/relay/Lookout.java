package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every authority of the ledger to somebody, at once and then at a slow pace: so authorities and commits of other
 * processes are noticed. One authority's trouble keeps nobody from being looked at but itself.
 */
public final class Lookout implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    private final Ledger ledger;
    private final Duration every;
    private final Consumer<AuthorityId> look;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Lookout(String name, Ledger ledger, Duration every, Consumer<AuthorityId> look) {
        this.ledger = ledger;
        this.every = every;
        this.look = look;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Begins at once; {@code look} is called by one thread and may throw. */
    public static Lookout begin(String name, Ledger ledger, Duration every, Consumer<AuthorityId> look) {
        Lookout lookout = new Lookout(name, ledger, every, look);
        lookout.thread.start();
        return lookout;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                try {
                    ledger.authorities().forEach(this::lookAt);
                } catch (LedgerUnavailable e) {
                    log.debug("The ledger cannot be looked at", e);
                } catch (RuntimeException e) {
                    log.error("The look for authorities failed; it is repeated", e);
                }
            } while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(AuthorityId authority) {
        try {
            look.accept(authority);
        } catch (LedgerUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("The look at {} failed; it is repeated", authority, e);
        }
    }
}
