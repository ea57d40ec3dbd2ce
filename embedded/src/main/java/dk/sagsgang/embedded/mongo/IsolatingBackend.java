package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A memory backend whose answers nobody changes any more. The library hands out the stored documents themselves and
 * turns them into bytes later, while the next update already changes them in place; so here a database is read or
 * written at a time, and an answer is copied before the next write.
 */
class IsolatingBackend extends MemoryBackend {
    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        ReadWriteLock ofDatabase = locks.computeIfAbsent(database, name -> new ReentrantReadWriteLock());
        Lock lock = Commands.onlyReads(command, query) ? ofDatabase.readLock() : ofDatabase.writeLock();
        lock.lock();
        try {
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        } catch (MongoServerException e) {
            // Thrown further, the library would log the whole command with the documents in it.
            return Answers.of(e);
        } finally {
            lock.unlock();
        }
    }
}
