package dk.sagsgang.standalone.up;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where command-service listens; not known until it is up, and whoever comes before that is told to come again. */
final class CommandSide {

    private final AtomicReference<Optional<URI>> address = new AtomicReference<>(Optional.empty());

    Optional<URI> address() {
        return address.get();
    }

    void isUpAt(URI here) {
        address.set(Optional.of(here));
    }
}
