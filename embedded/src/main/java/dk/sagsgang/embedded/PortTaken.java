package dk.sagsgang.embedded;

/** Says that a server could not start because another process listens on its port of the loopback address. */
public final class PortTaken extends RuntimeException {
    private final int port;

    public PortTaken(int port, Throwable cause) {
        super("Port " + port + " on 127.0.0.1 is taken by another process", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
