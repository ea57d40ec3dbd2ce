package dk.sagsgang.query.streams;

import java.io.IOException;

/** A client's end: reads what is written to it as soon as it is flushed, and leaves when it is told to. */
final class SseOutlet implements Outlet {
    private final SseReader reader = new SseReader();
    private java.io.ByteArrayOutputStream unflushed = new java.io.ByteArrayOutputStream();
    private int flushes;
    private boolean gone;

    SseReader reader() {
        return reader;
    }

    int flushes() {
        return flushes;
    }

    void leave() {
        gone = true;
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        requireThere();
        unflushed.write(octets, from, length);
    }

    @Override
    public void flush() throws IOException {
        requireThere();
        flushes++;
        byte[] all = unflushed.toByteArray();
        reader.read(all, 0, all.length);
        unflushed = new java.io.ByteArrayOutputStream();
    }

    private void requireThere() throws IOException {
        if (gone) {
            throw new IOException("The client is gone.");
        }
    }
}
