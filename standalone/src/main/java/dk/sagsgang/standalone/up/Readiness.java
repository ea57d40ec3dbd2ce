package dk.sagsgang.standalone.up;

import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.terminal.Failure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Waits until what was registered and imported can be read at the public address. */
final class Readiness {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Readiness() {}

    static void await(Server publicAddress, Registrations registrations, long samplePosition) {
        Set<String> wanted =
                registrations.all().stream().map(it -> it.authority().value()).collect(Collectors.toSet());
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!shown(publicAddress).containsAll(wanted)) {
            if (System.nanoTime() > end) {
                throw new Failure("NOT_READY", "The remembering side did not show all authorities in time.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        if (samplePosition > 0) {
            publicAddress.get(
                    "/api/v1/authorities/" + Sample.AUTHORITY + "/cases?limit=1&minPosition=" + samplePosition);
        }
    }

    private static Set<String> shown(Server publicAddress) {
        return publicAddress
                .get("/api/v1/authorities")
                .valueStream()
                .map(it -> it.path("authority").asString(""))
                .collect(Collectors.toSet());
    }
}
