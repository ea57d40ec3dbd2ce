package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;

/** Another commit has taken this version of the stream. Nothing of the refused commit is or will be stored. */
public final class StreamMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StreamId stream;
    private final long version;

    public StreamMoved(StreamId stream, long version) {
        super("Version " + version + " of " + stream + " is taken.");
        this.stream = stream;
        this.version = version;
    }

    public StreamId stream() {
        return stream;
    }

    public long version() {
        return version;
    }
}
