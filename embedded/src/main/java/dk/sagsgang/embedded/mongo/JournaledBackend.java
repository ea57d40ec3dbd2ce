package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A memory backend that sends the writes of some databases through a {@link Journal}, and applies them nowhere else;
 * reads, and the writes of other databases, pass by it. A read sees only what is durable.
 */
final class JournaledBackend extends IsolatingBackend {
    private static final Logger log = LoggerFactory.getLogger(JournaledBackend.class);

    private final Set<String> journaledDatabases;
    /** The library keeps the last result of each client. The journal's thread is one client, now and at each replay. */
    private final Channel journalsChannel = new EmbeddedChannel();

    private final Scans scans = new Scans();
    private final Journal journal;

    JournaledBackend(Path directory, Set<String> journaledDatabases, Force force) {
        this.journaledDatabases = Set.copyOf(journaledDatabases);
        this.journal = Journal.open(directory, force, this::apply);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        CompletableFuture<Document> written = write(database, command, query);
        return written == null ? super.handleCommand(channel, database, command, query) : written.join();
    }

    /**
     * Writes to a database with a journal; the answer, never an exception, comes when the write is durable. Null, with
     * nothing done, when the command only reads or writes elsewhere.
     */
    @Nullable
    CompletableFuture<Document> write(String database, String command, Document query) {
        boolean journaled = journaledDatabases.contains(database);
        if (Commands.onlyReads(command, query) || (!journaled && !reachesJournaledDatabase(command, query))) {
            return null;
        }
        try {
            Optional<String> objection = journaled
                    ? Repeatable.objection(command, query)
                    : Optional.of("nothing may be written from another database");
            if (objection.isPresent()) {
                return CompletableFuture.completedFuture(Answers.notRepeatable(objection.get()));
            }
            Repeatable.completeIds(command, query);
            return write(WriteCommand.of(database, query));
        } catch (RuntimeException e) {
            log.error("A {} makes no sense", command, e);
            return CompletableFuture.completedFuture(Answers.failed(e));
        }
    }

    /** Writes what is known to be repeatable, such as documents that have their {@code _id}; answers as the other. */
    CompletableFuture<Document> write(WriteCommand command) {
        return journal.submit(command).exceptionally(failure -> {
            if (failure instanceof JournalUnavailable unavailable) {
                return Answers.of(unavailable);
            }
            log.error("A {} failed", command.name(), failure);
            return Answers.failed(failure);
        });
    }

    /** The answer to a find that needs nothing decoded; null for every other command. */
    @Nullable
    FoundDocuments find(Document command) {
        if (!(command.get("find") instanceof String collection)
                || !(command.get("$db") instanceof String name)
                || !(resolveDatabase(name) instanceof CompactDatabase database)) {
            return null;
        }
        Lock lock = lock(name).readLock();
        lock.lock();
        try {
            return database.find(collection, command);
        } catch (MongoServerException e) {
            // The library finds the same and says it to the client.
            return null;
        } finally {
            lock.unlock();
        }
    }

    JournalRecovery recovery() {
        return journal.recovery();
    }

    /** How often all documents of a journaled collection had to be looked at. */
    long scans() {
        return scans.count();
    }

    @Override
    public void close() {
        journal.close();
        super.close();
    }

    /** Databases with a journal are kept as bytes: they only grow, and are read by key. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return journaledDatabases.contains(name)
                ? new CompactDatabase(name, getCursorRegistry(), scans)
                : super.openOrCreateDatabase(name);
    }

    private Document apply(WriteCommand write) {
        if (write.name().equals("insert") && resolveDatabase(write.database()) instanceof CompactDatabase database) {
            return alone(lock(write.database()).writeLock(), () -> database.insert(write));
        }
        return super.handleCommand(journalsChannel, write.database(), write.name(), write.command());
    }

    private boolean reachesJournaledDatabase(String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "aggregate" -> true;
            case "renamecollection" ->
                journaledDatabases.stream()
                        .map(database -> database + ".")
                        .anyMatch(prefix -> String.valueOf(query.get(command)).startsWith(prefix)
                                || String.valueOf(query.get("to")).startsWith(prefix));
            default -> false;
        };
    }
}
