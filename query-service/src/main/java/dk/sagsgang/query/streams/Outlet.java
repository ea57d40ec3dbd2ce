package dk.sagsgang.query.streams;

import java.io.IOException;

/** Where a client's octets go. A write may block until he has taken some; it fails once he is gone or takes none. */
interface Outlet {

    void write(byte[] octets, int from, int length) throws IOException;

    void flush() throws IOException;

    default void write(byte[] octets) throws IOException {
        write(octets, 0, octets.length);
    }
}
