package dk.sagsgang.command.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A commit that waits for its place in the ledger with what it is based on, and the caller who waits for the outcome. Its
 * document is written by the caller, so that the one who appends for all of them only has to place it.
 */
final class Waiting {

    private final Commit commit;
    private final Basis basis;
    private final byte[] document;
    private final String commandKey;
    private final long deadlineNanos;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

    /** Throws {@link CommitTooLarge}. The deadline is a moment of the clock that {@link #isOverdue} is asked by. */
    Waiting(Commit commit, Basis basis, long deadlineNanos) {
        StoredCommit.checkSize(commit);
        this.commit = commit;
        this.basis = basis;
        this.commandKey = commit.command().indexed();
        this.document = StoredCommit.write(commit, commandKey);
        this.deadlineNanos = deadlineNanos;
    }

    Commit commit() {
        return commit;
    }

    Basis basis() {
        return basis;
    }

    String commandKey() {
        return commandKey;
    }

    int events() {
        return commit.events().size();
    }

    int bytes() {
        return document.length;
    }

    BsonDocument documentAt(long firstPosition) {
        return StoredCommit.at(firstPosition, document);
    }

    boolean isOverdue(long nowNanos) {
        return nowNanos - deadlineNanos > 0;
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
