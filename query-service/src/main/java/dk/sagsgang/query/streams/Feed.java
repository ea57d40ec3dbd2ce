package dk.sagsgang.query.streams;

import java.io.IOException;

/** What one client is sent, from a position of his own on. Belongs to one thread. */
interface Feed {

    /** Everything up to this position was sent, or was not for this client; negative where it is not known yet. */
    long cursor();

    /** Whether there is something after the cursor. */
    boolean hasMore() throws StreamEnded;

    /** Whether nothing will come any more. */
    boolean isOver();

    /**
     * Goes on with what there is, for about a second at most, and sends it. Where it has to wait for something else it
     * may send nothing.
     */
    void advance(Outlet out) throws IOException, StreamEnded, InterruptedException;
}
