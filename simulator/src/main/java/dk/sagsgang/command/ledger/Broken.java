package dk.sagsgang.command.ledger;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** What the ledger would be if it were careless. */
public enum Broken {
    NOTHING,
    /** Takes an answer that did not come for a refusal. */
    TIMEOUT_IS_REFUSAL,
    /** Takes an answer that did not come for success. */
    TIMEOUT_IS_SUCCESS,
    /** Stores whatever was decided upon. */
    NO_BASIS,
    /** Believes that its head is everybody's. */
    OWN_HEAD;

    GroupWriter writer(CommitStore store, Head head, GroupCommit sound) {
        return switch (this) {
            case NOTHING, NO_BASIS -> sound::write;
            case TIMEOUT_IS_REFUSAL, TIMEOUT_IS_SUCCESS -> group -> write(group, store, head.read());
            case OWN_HEAD -> group -> write(group, store, head.known() == Head.UNKNOWN ? head.read() : head.known());
        };
    }

    private void write(List<Waiting> group, CommitStore store, long last) {
        List<BsonDocument> documents = new ArrayList<>();
        long next = last + 1;
        for (Waiting waiting : group) {
            documents.add(waiting.documentAt(next));
            next += waiting.events();
        }
        try {
            store.insert(documents);
        } catch (RuntimeException e) {
            if (this == TIMEOUT_IS_REFUSAL) {
                group.forEach(it -> it.failed(new StreamMoved(
                        it.commit().subject(), it.commit().events().getFirst().version())));
                return;
            }
            if (this == OWN_HEAD) {
                group.forEach(it -> it.unknown("The store did not answer.", e));
                return;
            }
        }
        next = last + 1;
        for (Waiting waiting : group) {
            waiting.stored(new Appended(next, next + waiting.events() - 1));
            next += waiting.events();
        }
    }
}
