package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one authority's events by position and by stream, and goes past nothing that is missing. A store may show a
 * later commit a moment before an earlier one, so what seems to be missing is looked for again before it is called a
 * {@link LedgerHole}.
 */
final class CommitReader {

    private static final int FIRST_PAGE = 8;
    private static final int ENOUGH_BYTES = 8_000_000;
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final AuthorityId authority;
    private final CommitStore store;
    private final Head head;
    private final Pauses pauses;

    CommitReader(AuthorityId authority, CommitStore store, Head head, Pauses pauses) {
        this.authority = authority;
        this.store = store;
        this.head = head;
        this.pauses = pauses;
    }

    /** The events from a position on, commit by commit; see {@link Ledger#read}. */
    List<RecordedEvent> byPosition(long fromPosition, int atMost) {
        return withoutHole(
                () -> runFrom(fromPosition, atMost),
                () -> "Position " + fromPosition + " of " + authority + " is missing.");
    }

    /** The events of a stream from a version on, all of them. */
    List<RecordedEvent> byStream(StreamId stream, long fromVersion) {
        List<RecordedEvent> events = new ArrayList<>();
        int page = FIRST_PAGE;
        while (true) {
            long next = fromVersion + events.size();
            int size = page;
            List<RecordedEvent> more = withoutHole(
                    () -> pageOf(stream, next, size),
                    () -> "Version " + next + " of " + stream + " or one after it is missing.");
            events.addAll(more);
            if (more.size() < size) {
                return events;
            }
            // With the last commit's key it is still one question, and so answered at one moment.
            page = CommitStore.PAGE - 1;
        }
    }

    private @Nullable List<RecordedEvent> runFrom(long fromPosition, int atMost) {
        List<RecordedEvent> events = new ArrayList<>();
        List<StoredCommit> commits = window(fromPosition, atMost);
        if (commits.isEmpty() || commits.getFirst().firstPosition() != fromPosition) {
            if (fromPosition > head.read()) {
                return events;
            }
            // What was not there a moment ago may have been stored before the head was asked.
            commits = window(fromPosition, atMost);
            if (commits.isEmpty() || commits.getFirst().firstPosition() != fromPosition) {
                Optional<StoredCommit> around = around(fromPosition);
                if (around.isEmpty()) {
                    return null;
                }
                events.addAll(around.get().events(event -> event.position() >= fromPosition));
                commits = window(fromPosition + events.size(), atMost - events.size());
            }
        }
        long bytes = 0;
        while (true) {
            int before = events.size();
            for (StoredCommit commit : commits) {
                if (commit.firstPosition() < fromPosition + events.size()) {
                    throw new LedgerHole("Position " + commit.firstPosition() + " of " + authority
                            + " is taken twice: a commit was put in from outside.");
                }
                boolean follows = commit.firstPosition() == fromPosition + events.size();
                boolean fits = events.isEmpty() || commit.nextPosition() - fromPosition <= atMost;
                if (!follows || !fits) {
                    return events;
                }
                events.addAll(commit.events(event -> true));
            }
            for (RecordedEvent event : events.subList(before, events.size())) {
                bytes += event.payload().length + event.source().length;
            }
            boolean atTheEnd = events.size() - before < Math.min(CommitStore.PAGE, atMost - before);
            if (atTheEnd || events.size() >= atMost || bytes > ENOUGH_BYTES) {
                return events;
            }
            commits = window(fromPosition + events.size(), atMost - events.size());
        }
    }

    private List<StoredCommit> window(long firstPosition, int atMost) {
        return store.startingWithin(firstPosition, Math.clamp(atMost, 1, CommitStore.PAGE));
    }

    /** The commit that begins before this position and holds it. */
    private Optional<StoredCommit> around(long position) {
        int page = FIRST_PAGE;
        for (long end = position; end > 1; end -= page, page = CommitStore.PAGE) {
            int size = (int) Math.min(page, end - 1);
            List<StoredCommit> before = store.startingWithin(end - size, size);
            if (!before.isEmpty()) {
                return Optional.of(before.getLast()).filter(commit -> commit.nextPosition() > position);
            }
        }
        return Optional.empty();
    }

    private @Nullable List<RecordedEvent> pageOf(StreamId stream, long fromVersion, int size) {
        List<String> keys = LongStream.range(fromVersion, fromVersion + size)
                .mapToObj(version -> StoredCommit.key(stream, version))
                .toList();
        List<RecordedEvent> events = withAllThatIsKnown(keys).stream()
                .flatMap(commit ->
                        commit
                                .events(event -> event.stream().equals(stream) && event.version() >= fromVersion)
                                .stream())
                .sorted(Comparator.comparingLong(RecordedEvent::version))
                .toList();
        boolean whole = events.isEmpty() || events.getLast().version() == fromVersion + events.size() - 1;
        return whole ? events : null;
    }

    /** The commits that hold any of these keys, by a store that shows every commit up to the head that is known. */
    private List<StoredCommit> withAllThatIsKnown(List<String> keys) {
        for (int looks = 1; looks <= LOOKS; looks++) {
            if (looks > 1) {
                pauses.pause(BETWEEN_LOOKS);
            }
            Optional<String> lastKey = head.lastKey();
            List<String> asked = new ArrayList<>(keys);
            lastKey.ifPresent(asked::add);
            List<StoredCommit> commits = store.withKeys(asked);
            if (lastKey.isEmpty() || commits.stream().anyMatch(it -> it.keys().anyMatch(lastKey.get()::equals))) {
                Set<String> wanted = Set.copyOf(keys);
                return commits.stream()
                        .filter(it -> it.keys().anyMatch(wanted::contains))
                        .toList();
            }
        }
        throw new LedgerUnavailable("The store does not show everything yet that is known to be stored.", null);
    }

    private List<RecordedEvent> withoutHole(Supplier<@Nullable List<RecordedEvent>> look, Supplier<String> otherwise) {
        for (int looks = 1; looks <= LOOKS; looks++) {
            if (looks > 1) {
                pauses.pause(BETWEEN_LOOKS);
            }
            List<RecordedEvent> events = look.get();
            if (events != null) {
                return events;
            }
        }
        throw new LedgerHole(otherwise.get());
    }
}
