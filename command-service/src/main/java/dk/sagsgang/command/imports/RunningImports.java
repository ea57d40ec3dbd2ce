package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The documents that are being read or recorded by this process, for those who watch. Safe for any number of threads. */
final class RunningImports {

    private final Map<Running, Boolean> running = new ConcurrentHashMap<>();
    private final Supplier<Instant> now;

    RunningImports(Supplier<Instant> now) {
        this.now = now;
    }

    /** A document on its way: no two are the same object, so the same document may be on its way twice. */
    static final class Running {

        private final RunningImports all;
        private final AuthorityId authority;
        private final @Nullable Text name;
        private final int octets;
        private final Instant since;

        private Running(RunningImports all, AuthorityId authority, @Nullable Text name, int octets, Instant since) {
            this.all = all;
            this.authority = authority;
            this.name = name;
            this.octets = octets;
            this.since = since;
        }

        @Nullable
        Text name() {
            return name;
        }

        int octets() {
            return octets;
        }

        Instant since() {
            return since;
        }

        void end() {
            all.running.remove(this);
        }
    }

    /** Counts a document as being on its way until that ends. */
    Running begin(AuthorityId authority, @Nullable Text name, int octets) {
        Running begun = new Running(this, authority, name, octets, now.get());
        running.put(begun, true);
        return begun;
    }

    /** Those of an authority, the first to begin first. */
    List<Running> of(AuthorityId authority) {
        return running.keySet().stream()
                .filter(it -> it.authority.equals(authority))
                .sorted(Comparator.comparing(Running::since))
                .toList();
    }
}
