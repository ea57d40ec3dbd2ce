package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A memory backend whose answers nobody changes any more. The library hands out the stored documents themselves and
 * turns them into bytes later, while the next update already changes them in place; so here a database is read or
 * written at a time, and an answer is copied before the next write.
 */
class IsolatingBackend extends AbstractMongoBackend {
    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();
    private final Scans memoryScans = new Scans();

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IdFirstDatabase(name, getCursorRegistry(), memoryScans);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        ReadWriteLock lock = lock(database);
        return alone(
                Commands.onlyReads(command, query) ? lock.readLock() : lock.writeLock(),
                () -> super.handleCommand(channel, database, command, query).cloneDeeply());
    }

    /** How often all documents of a collection that is kept in memory had to be looked at. */
    final long memoryScans() {
        return memoryScans.count();
    }

    /** The lock that is held by all who read a database, or by one who writes to it. */
    final ReadWriteLock lock(String database) {
        return locks.computeIfAbsent(database, name -> new ReentrantReadWriteLock());
    }

    static Document alone(Lock lock, Supplier<Document> answer) {
        lock.lock();
        try {
            return answer.get();
        } catch (MongoServerException e) {
            // Thrown further, the library would log the whole command with the documents in it.
            return Answers.of(e);
        } finally {
            lock.unlock();
        }
    }
}
