package dk.sagsgang.simulator.run;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs a simulation on the carrier of its actors, where handing over to them costs least. */
final class Runs {

    private Runs() {}

    static Verdict of(Simulation simulation) throws InterruptedException {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                verdict.complete(simulation.run());
            } catch (RuntimeException | Error e) {
                verdict.completeExceptionally(e);
            }
        });
        try {
            return Objects.requireNonNull(verdict.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The simulation itself has failed.", e.getCause());
        }
    }
}
