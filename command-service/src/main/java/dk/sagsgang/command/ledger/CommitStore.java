package dk.sagsgang.command.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * Where one authority's commits are kept, and the few questions that are put to it. First position and keys are unique.
 * Answers hold only what is durable; any exception means that nothing is known of what was asked for.
 */
interface CommitStore {

    /** The most positions or keys that are asked for at once. */
    int PAGE = 200;

    /** Makes room for commits, where it is not there yet. */
    void prepare();

    /** Writes in this order, stops at the first that is refused, and returns when all of it is durable. */
    void insert(List<? extends BsonDocument> commits);

    /** The commits whose first position lies within the run, in order. */
    List<StoredCommit> startingWithin(long first, int positions);

    /** The same with nothing in them but first position, size and keys. */
    List<StoredCommit> keysStartingWithin(long first, int positions);

    /** The commits that hold any of these keys, in order. */
    List<StoredCommit> withKeys(List<String> keys);

    /** The same without the events' bytes. */
    List<StoredCommit> outlinesWithKeys(Collection<String> keys);

    /** The last commit. A store may have to scan for it, so this is asked once. */
    Optional<StoredCommit> last();
}
