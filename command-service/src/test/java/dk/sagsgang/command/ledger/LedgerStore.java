package dk.sagsgang.command.ledger;

import java.net.InetSocketAddress;

/** A server that the ledger must keep its promises on. */
interface LedgerStore extends AutoCloseable {

    String DATABASE = "sagsgang-ledger-conformance";

    String connectionString();

    InetSocketAddress address();

    /** Whether this one may be stopped and started, which is no good manners with somebody else's. */
    boolean restarts();

    void stop();

    void start();

    @Override
    void close();
}
