package dk.sagsgang.command.ledger;

import com.mongodb.MongoException;
import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** A store in memory that keeps the rules of the real one, and answers its inserts as a test wants it to. */
final class MemoryCommitStore implements CommitStore {

    /** What becomes of one insert. */
    enum Answer {
        TRUE,
        /** Nothing is stored, and nobody is told. */
        REQUEST_LOST,
        /** Everything is stored that may be, and nobody is told. */
        ANSWER_LOST
    }

    private final TreeMap<Long, StoredCommit> commits = new TreeMap<>();
    private final Map<String, StoredCommit> byKey = new HashMap<>();
    private final ArrayDeque<Answer> answers = new ArrayDeque<>();
    private int inserts;
    private long shownUpTo = Long.MAX_VALUE;

    /** Shows no commit that ends behind this position, like a server that does not know yet how far the others are. */
    void showUpTo(long position) {
        shownUpTo = position;
    }

    void answer(Answer... next) {
        answers.addAll(List.of(next));
    }

    int inserts() {
        return inserts;
    }

    List<StoredCommit> all() {
        return List.copyOf(commits.values());
    }

    @Override
    public void prepare() {}

    @Override
    public void insert(List<? extends BsonDocument> documents) {
        inserts++;
        Answer answer = answers.isEmpty() ? Answer.TRUE : answers.removeFirst();
        if (answer == Answer.REQUEST_LOST) {
            throw new MongoException("The request was lost.");
        }
        documents.stream().map(StoredCommit::new).forEach(this::insert);
        if (answer == Answer.ANSWER_LOST) {
            throw new MongoException("The answer was lost.");
        }
    }

    private void insert(StoredCommit commit) {
        List<String> wanted = commit.keys().toList();
        if (commits.containsKey(commit.firstPosition()) || wanted.stream().anyMatch(byKey::containsKey)) {
            throw new MongoException("Something of it is taken.");
        }
        wanted.forEach(key -> byKey.put(key, commit));
        commits.put(commit.firstPosition(), commit);
    }

    @Override
    public List<StoredCommit> startingWithin(long first, int positions) {
        return commits.subMap(first, first + positions).values().stream()
                .filter(commit -> commit.lastPosition() <= shownUpTo)
                .toList();
    }

    @Override
    public List<StoredCommit> keysStartingWithin(long first, int positions) {
        return startingWithin(first, positions);
    }

    @Override
    public List<StoredCommit> withKeys(List<String> wanted) {
        return outlinesWithKeys(wanted);
    }

    @Override
    public List<StoredCommit> outlinesWithKeys(Collection<String> wanted) {
        TreeMap<Long, StoredCommit> found = new TreeMap<>();
        for (String key : wanted) {
            StoredCommit commit = byKey.get(key);
            if (commit != null && commit.lastPosition() <= shownUpTo) {
                found.put(commit.firstPosition(), commit);
            }
        }
        return List.copyOf(found.values());
    }

    /** The version a stream had after this position, -1 where it had none. */
    long versionAt(StreamId stream, long position) {
        long version = -1;
        StoredCommit next = byKey.get(StoredCommit.key(stream, 0));
        while (next != null && next.firstPosition() <= position) {
            version++;
            next = byKey.get(StoredCommit.key(stream, version + 1));
        }
        return version;
    }

    @Override
    public Optional<StoredCommit> last() {
        return commits.isEmpty()
                ? Optional.empty()
                : Optional.of(commits.lastEntry().getValue());
    }
}
