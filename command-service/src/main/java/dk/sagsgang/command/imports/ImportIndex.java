package dk.sagsgang.command.imports;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which imports an authority has, by the position at which their documents were last read. It is kept in memory and read
 * on from where it came to, so the first question after a start reads the authority's ledger once, and every answer knows
 * all that was acknowledged before it was asked for. Safe for any number of threads.
 */
final class ImportIndex {

    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Map<AuthorityId, Known> authorities = new ConcurrentHashMap<>();

    ImportIndex(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many there are, and a page of them. */
    record Listed(int total, List<Placed> imports) {}

    /** An import and the position at which its document was last read. */
    record Placed(long position, StreamId stream) {}

    /** The imports that were read last before a position, newest first, at most so many. */
    Listed before(AuthorityId authority, long position, int atMost) {
        return authorities.computeIfAbsent(authority, it -> new Known()).listed(authority, position, atMost, ledger);
    }

    /** An import's state as the ledger has it. */
    ImportRow row(StreamId stream) {
        return ImportRow.of(ledger.stream(stream, 0));
    }

    /** What is known of one authority. */
    private static final class Known {

        private final NavigableMap<Long, StreamId> byPosition = new TreeMap<>();
        private final Map<StreamId, Long> positions = new ConcurrentHashMap<>();
        private long next = 1;

        synchronized Listed listed(AuthorityId authority, long position, int atMost, Ledger ledger) {
            long head = ledger.head(authority);
            while (next <= head) {
                List<RecordedEvent> page = ledger.read(authority, next, PAGE);
                page.forEach(this::take);
                next = page.isEmpty() ? head + 1 : page.getLast().position() + 1;
            }
            return new Listed(
                    byPosition.size(),
                    byPosition.headMap(position, false).descendingMap().entrySet().stream()
                            .limit(atMost)
                            .map(entry -> new Placed(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private void take(RecordedEvent event) {
            if (event.type().equals(MinutesRead.class.getSimpleName())) {
                Long before = positions.put(event.stream(), event.position());
                if (before != null) {
                    byPosition.remove(before);
                }
                byPosition.put(event.position(), event.stream());
            }
        }
    }
}
