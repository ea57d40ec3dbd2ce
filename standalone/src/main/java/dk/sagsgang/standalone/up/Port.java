package dk.sagsgang.standalone.up;

import dk.sagsgang.standalone.terminal.Failure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The public port on 127.0.0.1, looked at before anything is started. */
final class Port {

    private Port() {}

    /** Throws the failure of a taken port where somebody listens on it; port 0 is always free. */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server will: connections of a predecessor that are still closing do not make a port taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (BindException e) {
            throw taken(port, e);
        } catch (IOException e) {
            throw new Failure("PORT_UNUSABLE", "Port " + port + " of 127.0.0.1 cannot be used: " + e.getMessage(), e);
        }
    }

    static Failure taken(int port, Throwable cause) {
        return new Failure(
                "PORT_TAKEN",
                "Port " + port + " of 127.0.0.1 is taken by another process; stop it, or name another with --port.",
                cause);
    }
}
