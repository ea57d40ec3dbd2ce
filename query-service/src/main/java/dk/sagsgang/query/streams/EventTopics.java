package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The stored events from any position on. Only so many may read at once; the others wait for their turn. What cannot be
 * read is told by {@link StreamEnded}: a topic that does not answer, and a history that is not there any more.
 */
interface EventTopics {

    /** Begins to read at the position, or somewhat before it; null where no turn came in that time. */
    @Nullable
    Reading open(AuthorityId authority, long position, Duration patience) throws StreamEnded, InterruptedException;

    /** The first position that can be read, 1 where nothing was lost. */
    long firstPosition(AuthorityId authority) throws StreamEnded, InterruptedException;

    /** Whether someone waits for a turn, so that whoever reads on and on should let him. */
    boolean areWaitedFor();

    /** Records in their order, with the positions they say they have. Belongs to one thread. */
    interface Reading extends AutoCloseable {

        /** The next records, none where none came for a while. They are read as they are gone through, once. */
        Iterable<CloudEventRecord> next() throws StreamEnded;

        @Override
        void close();
    }
}
