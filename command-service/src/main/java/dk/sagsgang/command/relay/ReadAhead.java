package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

/** Reads on in a ledger while what was read before is still being worked on. For one thread, which begins and takes. */
public final class ReadAhead {

    private static final Executor READERS = task -> Thread.ofVirtual().start(task);

    private final Wake wake;
    private final LongFunction<List<RecordedEvent>> reading;
    private CompletableFuture<List<RecordedEvent>> ahead = CompletableFuture.completedFuture(List.of());

    public ReadAhead(Wake wake, LongFunction<List<RecordedEvent>> reading) {
        this.wake = wake;
        this.reading = reading;
    }

    /** Begins to read from a position on. */
    public void begin(long from) {
        // What is appended after this moment calls again, so that no read comes too early for it.
        wake.forget();
        ahead = CompletableFuture.supplyAsync(() -> reading.apply(from), READERS);
    }

    /** What the last beginning gave, or throws what it failed with. */
    public List<RecordedEvent> take() {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
