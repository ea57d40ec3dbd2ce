package dk.sagsgang.command.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A commit that waits for its place in the ledger, and the caller who waits for the outcome. */
final class Waiting {

    private final Commit commit;
    private final int bytes;
    private final long deadlineNanos;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

    Waiting(Commit commit, int bytes, Duration within) {
        this.commit = commit;
        this.bytes = bytes;
        this.deadlineNanos = System.nanoTime() + within.toNanos();
    }

    Commit commit() {
        return commit;
    }

    int bytes() {
        return bytes;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadlineNanos > 0;
    }

    void stored(Appended appended) {
        outcome.complete(appended);
    }

    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    void unknown(String message, @Nullable Throwable cause) {
        failed(new LedgerUnavailable(message, cause));
    }

    /** Waits through interrupts, since a caller who left now would never learn what became of the commit. */
    Appended await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
