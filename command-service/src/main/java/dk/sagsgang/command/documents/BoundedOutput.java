package dk.sagsgang.command.documents;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Takes what is unpacked, up to a number of octets and as long as the reading goes on. */
final class BoundedOutput extends OutputStream {

    private final ByteArrayOutputStream to;
    private final int most;

    BoundedOutput(ByteArrayOutputStream to, int most) {
        this.to = to;
        this.most = most;
    }

    @Override
    public void write(int octet) {
        admit(1);
        to.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        admit(length);
        to.write(octets, offset, length);
    }

    private void admit(int length) {
        Limits.proceed();
        if (to.size() + (long) length > most) {
            throw new DocumentRefused(Fault.BOMB);
        }
    }
}
