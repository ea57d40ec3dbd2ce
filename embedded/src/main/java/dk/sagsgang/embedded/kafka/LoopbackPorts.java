package dk.sagsgang.embedded.kafka;

import dk.sagsgang.embedded.PortTaken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and checks ports of the loopback address. Kafka wants to know its own ports before it opens them, so a port is
 * opened and closed again here; what is free now may be taken a moment later, and who asks must live with that.
 */
final class LoopbackPorts {
    private static final Logger log = LoggerFactory.getLogger(LoopbackPorts.class);
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private LoopbackPorts() {}

    /**
     * Gives a port that nobody listens on, below the range from which systems take the ports of outgoing connections:
     * one of those would often be gone again by the time Kafka opens it.
     */
    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    static boolean isFree(int port) {
        try {
            requireFree(port);
            return true;
        } catch (PortTaken e) {
            log.debug("{}", e.getMessage());
            return false;
        }
    }

    /** Throws {@link PortTaken} when somebody listens on the port. */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (BindException e) {
            throw new PortTaken(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
