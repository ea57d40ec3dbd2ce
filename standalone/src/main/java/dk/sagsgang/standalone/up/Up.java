package dk.sagsgang.standalone.up;

import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** {@code sagsgang up}: opens the house, says so in one line, and keeps it open until the process is told to end. */
public final class Up {

    private Up() {}

    public static void run(Invocation.Up asked, Terminal terminal) {
        // Axon asks its makers for updates over the network unless told not to before its first class is loaded.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Path data = Objects.requireNonNullElseGet(asked.data(), Up::usualData)
                .toAbsolutePath()
                .normalize();
        House house = new House();
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing"));
        try {
            URI address = house.open(House.Plan.of(data, asked.port(), asked.sample()));
            terminal.out().println("Sagsgang is ready at " + address);
        } catch (Failure e) {
            throw e;
        } catch (CancellationException e) {
            untilTheEnd();
        } catch (RuntimeException e) {
            throw new Failure(
                    "START_FAILED",
                    "Sagsgang could not start: " + e + " The log is in " + data.resolve("log") + ".",
                    e);
        }
        untilTheEnd();
    }

    /** The folder data beside the launcher, or of the current folder when there is no launcher. */
    private static Path usualData() {
        return Path.of(System.getProperty("sagsgang.home", "")).resolve("data");
    }

    private static void untilTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
