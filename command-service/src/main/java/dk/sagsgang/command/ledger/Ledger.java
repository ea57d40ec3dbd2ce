package dk.sagsgang.command.ledger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every authority has recorded, in one total order for each: positions 1, 2, 3… without gaps, in commits that are
 * whole or not there. A version of a stream and a command key are taken once. What was acknowledged is stored exactly
 * once and durably; several processes may append to the same authority at once. Every method may throw
 * {@link LedgerUnavailable}. Safe for any number of threads, virtual ones too.
 */
public final class Ledger implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final String REGISTERED = AuthorityRegistered.class.getSimpleName();

    private final MongoDatabase database;
    private final LedgerSettings settings;
    private final String process = UUID.randomUUID().toString();
    private final Map<AuthorityId, AuthorityLedger> open = new ConcurrentHashMap<>();
    private final Set<AuthorityId> registered = ConcurrentHashMap.newKeySet();
    private final List<Consumer<AuthorityId>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable LedgerUnavailable appendFailure;
    private volatile boolean closed;

    /** The client stays the caller's: it is not closed here. */
    public Ledger(MongoClient client, String database, LedgerSettings settings) {
        this.database =
                client.getDatabase(database).withTimeout(settings.storeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        this.settings = settings;
    }

    /**
     * Stores a commit and returns when a majority of the store has it on disk. Throws {@link StreamMoved},
     * {@link CommandRepeated}, {@link CommitTooLarge} and {@link AuthorityUnknown}, after each of which nothing of the
     * commit is stored, and {@link LedgerUnavailable}, after which only the command key tells. The first commit of an
     * authority must begin with its {@code AuthorityRegistered}. That a stream's earlier versions exist is the caller's
     * part: he has read them.
     */
    public Appended append(Commit commit) {
        return append(commit, new Basis());
    }

    /** The same for a commit that is to be stored upon its basis alone: {@link StreamMoved} where that has changed. */
    public Appended append(Commit commit, Basis basis) {
        Waiting waiting = new Waiting(
                commit, basis, System.nanoTime() + settings.answerWithin().toNanos());
        if (!knows(commit.authority()) && !registers(commit)) {
            throw new AuthorityUnknown(commit.authority());
        }
        try {
            Appended appended = at(commit.authority()).appender().append(waiting);
            appendFailure = null;
            return appended;
        } catch (LedgerUnavailable e) {
            appendFailure = e;
            throw e;
        }
    }

    /** Why the last append did not come to an end; empty while appends succeed, or are refused for what they ask. */
    public Optional<LedgerUnavailable> appendFailure() {
        return Optional.ofNullable(appendFailure);
    }

    /** The events of a stream from a version on, in version order; empty where there are none. */
    public List<RecordedEvent> stream(StreamId stream, long fromVersion) {
        AuthorityId authority = stream.authority();
        return knows(authority) ? asking(() -> at(authority).reader().byStream(stream, fromVersion)) : List.of();
    }

    /**
     * The events of an authority from a position on, in position order and without gaps; empty at the end. Commits are
     * not cut at their end, so a first commit larger than {@code atMost} is given whole; fewer than {@code atMost} does
     * not mean that the end is reached. Throws {@link LedgerHole} where something stored is missing.
     */
    public List<RecordedEvent> read(AuthorityId authority, long fromPosition, int atMost) {
        return knows(authority) ? asking(() -> at(authority).read(fromPosition, atMost)) : List.of();
    }

    /** As {@link #read}, but never from memory: for those who verify what is stored. */
    public List<RecordedEvent> readStored(AuthorityId authority, long fromPosition, int atMost) {
        return knows(authority) ? asking(() -> at(authority).reader().byPosition(fromPosition, atMost)) : List.of();
    }

    /** Asks the store whether everything in a basis is still as it was read. */
    public boolean holds(AuthorityId authority, Basis basis) {
        if (basis.isEmpty()) {
            return true;
        }
        Head head = headOf(authority);
        asking(head::read);
        return head.outdated(basis).isEmpty();
    }

    /** The head of a registered authority, known from now on. */
    Head headOf(AuthorityId authority) {
        Head head = at(authority).head();
        if (head.known() == Head.UNKNOWN) {
            asking(head::read);
        }
        return head;
    }

    /** About how much memory the streams may take that are kept for those who decide. */
    long cacheBytes() {
        return settings.cacheBytes();
    }

    /** What came of the command that was given under this key, where one was. */
    public Optional<Answered> answered(AuthorityId authority, CommandKey key) {
        return asking(() -> new MongoCommitStore(database, authority)
                .outlinesWithKeys(List.of(key.indexed())).stream().findFirst().map(StoredCommit::answered));
    }

    /** Whether this authority is registered, here or by another process. */
    public boolean knows(AuthorityId authority) {
        if (registered.contains(authority)) {
            return true;
        }
        // Whoever asks for authorities that are not there must leave nothing behind.
        boolean begun = asking(() ->
                !new MongoCommitStore(database, authority).startingWithin(1, 1).isEmpty());
        if (begun) {
            registered.add(authority);
        }
        return begun;
    }

    /** All registered authorities, asked anew. */
    public Set<AuthorityId> authorities() {
        List<String> collections = asking(() -> database.listCollectionNames().into(new ArrayList<>()));
        return collections.stream()
                .filter(name -> name.startsWith(MongoCommitStore.PREFIX))
                .flatMap(name -> named(name.substring(MongoCommitStore.PREFIX.length())))
                .filter(this::knows)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last position, other processes' commits included; 0 where there is none. */
    public long head(AuthorityId authority) {
        return knows(authority) ? asking(() -> at(authority).head().read()) : 0;
    }

    /**
     * Tells of an authority after something was appended to it by this process, once or more. The listener is called in
     * the way of the next append, so it only takes note. Closing ends it.
     */
    public Listening onAppend(Consumer<AuthorityId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends what {@link #onAppend} began. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Returns after every commit that waits has had its answer; later ones are refused with {@link LedgerUnavailable}. */
    @Override
    public void close() {
        closed = true;
        open.values().forEach(ledger -> ledger.appender().close());
    }

    /** A collection that no authority can have is somebody else's. */
    private static Stream<AuthorityId> named(String name) {
        try {
            return Stream.of(new AuthorityId(name));
        } catch (InvalidValue e) {
            return Stream.empty();
        }
    }

    private static boolean registers(Commit commit) {
        NewEvent first = commit.events().getFirst();
        return first.type().equals(REGISTERED)
                && first.version() == 0
                && first.stream().equals(StreamId.ofAuthority(commit.authority()));
    }

    private AuthorityLedger at(AuthorityId authority) {
        AuthorityLedger ledger = open.get(authority);
        return ledger != null ? ledger : open.computeIfAbsent(authority, this::opened);
    }

    private AuthorityLedger opened(AuthorityId authority) {
        if (closed) {
            throw new LedgerUnavailable("The ledger is closed; nothing was sent.", null);
        }
        return AuthorityLedger.open(
                authority,
                new MongoCommitStore(database, authority),
                new MongoTurnStore(database, authority),
                process,
                () -> tell(authority));
    }

    private void tell(AuthorityId authority) {
        for (Consumer<AuthorityId> listener : listeners) {
            try {
                listener.accept(authority);
            } catch (RuntimeException e) {
                log.error("A listener to the ledger of {} failed", authority, e);
            }
        }
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("The store did not answer.", e);
        }
    }
}
