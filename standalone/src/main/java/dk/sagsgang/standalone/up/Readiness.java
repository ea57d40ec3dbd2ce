package dk.sagsgang.standalone.up;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.http.Views;
import dk.sagsgang.standalone.terminal.Failure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Waits until the views are read in, and what was registered and imported can be read at the public address. */
final class Readiness {

    /** The views of a large ledger are read in at several thousand events a second. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Readiness() {}

    static void await(Server publicAddress, Registrations registrations, long samplePosition) {
        await("read all views in", () -> publicAddress.isFine("/actuator/health/readiness"));
        await(
                "show all authorities",
                () -> registrations.all().stream()
                        .map(Registrations.Registration::authority)
                        .allMatch(shown(publicAddress)::contains));
        if (samplePosition > 0) {
            Views.await(publicAddress, new AuthorityId(Sample.AUTHORITY), samplePosition, READY_WITHIN);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Failure(
                        "NOT_READY", "The remembering side did not " + what + " within " + READY_WITHIN + ".");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static Set<AuthorityId> shown(Server publicAddress) {
        return publicAddress
                .get("/api/v1/authorities")
                .path("items")
                .valueStream()
                .map(it -> new AuthorityId(it.path("authority").asString()))
                .collect(Collectors.toSet());
    }
}
