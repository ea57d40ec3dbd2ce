package dk.sagsgang.command.documents;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A PDF's octets, which end the reading once it was told to give up: the library asks for them in whatever it does. */
final class WatchedOctets extends RandomAccessReadBuffer {

    WatchedOctets(byte[] octets) {
        super(octets);
    }

    @Override
    public int read() throws IOException {
        Limits.proceed();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Limits.proceed();
        return super.read(into, offset, length);
    }
}
