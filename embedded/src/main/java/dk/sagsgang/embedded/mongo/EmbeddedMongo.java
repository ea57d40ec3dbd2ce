package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import dk.sagsgang.embedded.PortTaken;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A MongoDB-protocol server in this JVM, bound to 127.0.0.1, that keeps all data in memory. What is written to a
 * journaled database is on disk before it is acknowledged or seen by a reader, and is there again after a restart,
 * {@code kill -9} and power failure included; other databases are empty after a restart. When the disk fails, the write
 * at hand and all later ones to journaled databases are answered with error 96 (OperationFailed) until a new start,
 * while reads go on; a write answered so is normally not stored, but only reading after the restart makes that certain.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private final ProtocolServer server;
    private final InetSocketAddress address;
    private final JournalRecovery recovery;
    private final LongSupplier scans;

    private EmbeddedMongo(ProtocolServer server, int port, JournalRecovery recovery, LongSupplier scans) {
        this.server = server;
        this.scans = scans;
        this.recovery = recovery;
        try {
            this.address = server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (Exception e) {
            // A checked BindException comes undeclared.
            server.close();
            if (e instanceof BindException) {
                throw new PortTaken(port, e);
            }
            throw e;
        }
    }

    /**
     * Starts a server and applies the journal again before the port opens.
     *
     * @param journalDirectory belongs to the journal; is created for its owner only
     * @param port the port clients use, or 0 for any free one
     * @throws PortTaken when the port is in use
     * @throws JournalInUse when another server holds the directory
     * @throws JournalDamaged when something that was acknowledged cannot be read
     */
    public static EmbeddedMongo start(Path journalDirectory, Set<String> journaledDatabases, int port) {
        return start(journalDirectory, journaledDatabases, port, Force.TO_DISK);
    }

    /** Starts a server without a journal on a free port: everything is gone when it is closed. */
    public static EmbeddedMongo inMemory() {
        IsolatingBackend backend = new IsolatingBackend();
        ProtocolServer server = new ProtocolServer(backend, () -> List.of(new MongoWireProtocolHandler()));
        return new EmbeddedMongo(server, 0, JournalRecovery.NONE, backend::memoryScans);
    }

    static EmbeddedMongo start(Path journalDirectory, Set<String> journaledDatabases, int port, Force force) {
        JournaledBackend backend = new JournaledBackend(journalDirectory, journaledDatabases, force);
        ProtocolServer server = new ProtocolServer(
                backend, () -> List.of(new InsertDecoder(journaledDatabases::contains), new BytesHandler(backend)));
        return new EmbeddedMongo(server, port, backend.recovery(), backend::scans);
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port();
    }

    public int port() {
        return address.getPort();
    }

    /** Tells what the start found in the journal, and whether an unfinished last write was cut off. */
    public JournalRecovery recovery() {
        return recovery;
    }

    /**
     * How often since the start a question to a journaled database, or to any where there is no journal, made the server
     * look at all documents of a collection, because no index and no order answered it. What grows with the ledger shows here first.
     */
    public long scans() {
        return scans.getAsLong();
    }

    /** Closes the connections, commits what waits, and lets go of the port and the journal. */
    @Override
    public void close() {
        server.close();
    }
}
