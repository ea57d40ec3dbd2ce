package dk.sagsgang.events.proofs;

import dk.sagsgang.events.stored.RecordedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * Writes an {@link AuditBundle} as it comes, and holds no more than a line of it: first every checkpoint, then every tile
 * of leaves, then every event, then {@link #finish}. What does not come in order is refused with an
 * {@link IllegalStateException}. A file that was not finished lacks its last line, and the verifier says so. Whether what
 * is written is true is not looked at here: that is the verifier's work.
 */
public final class AuditBundleWriter {

    private final OutputStream out;
    private final BundleHeader header;
    private final MessageDigest digest = NodeHash.sha256();
    private final Octets line = new Octets();
    private long checkpoints;
    private long lastSize;
    private long tiles;
    private long events;

    /** Begins a bundle; the stream is flushed at the end and not closed. */
    public AuditBundleWriter(OutputStream out, BundleHeader header) throws IOException {
        this.out = out;
        this.header = header;
        header.write(line);
        send();
    }

    public void checkpoint(SignedNote note) throws IOException {
        long size = Checkpoint.of(note).size();
        require(
                tiles == 0
                        && events == 0
                        && checkpoints < header.checkpoints()
                        && size >= lastSize
                        && size <= header.events(),
                "The checkpoints come first, by size.");
        AuditBundle.writeCheckpoint(line, note);
        send();
        checkpoints++;
        lastSize = size;
    }

    public void tile(Tile tile) throws IOException {
        requireCheckpoints();
        require(
                events == 0 && tiles < header.tiles() && tile.at().equals(header.tile(tiles)),
                "The tiles of leaves come second, in order.");
        AuditBundle.writeTile(line, tile);
        send();
        tiles++;
    }

    public void event(RecordedEvent event) throws IOException {
        requireCheckpoints();
        require(
                tiles == header.tiles() && events < header.events() && event.position() == events + 1,
                "The events come third, by position.");
        EventLine.write(line, event);
        send();
        events++;
    }

    /** Writes the last line; refuses where less was written than the header promises. */
    public void finish() throws IOException {
        requireCheckpoints();
        require(tiles == header.tiles() && events == header.events(), "Something is missing from the bundle.");
        AuditBundle.writeDigest(line, digest.digest());
        send();
        out.flush();
    }

    private void requireCheckpoints() {
        require(
                checkpoints == header.checkpoints() && lastSize == header.events(),
                "The last checkpoint is as large as the bundle.");
    }

    private void send() throws IOException {
        line.put('\n');
        digest.update(line.array(), 0, line.length());
        out.write(line.array(), 0, line.length());
        line.clear();
    }

    private static void require(boolean inOrder, String otherwise) {
        if (!inOrder) {
            throw new IllegalStateException(otherwise);
        }
    }
}
