package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.Basis.Reading;
import java.util.List;
import java.util.Optional;

/** What the ledger would be if it were careless. */
public enum Broken {
    NOTHING,
    /** Takes an answer that did not come for a refusal. */
    TIMEOUT_IS_REFUSAL,
    /** Takes an answer that did not come for success. */
    TIMEOUT_IS_SUCCESS,
    /** Stores whatever was decided upon. */
    NO_BASIS;

    GroupWriter writer(CommitStore store, Head head, GroupCommit sound, Runnable onAppend) {
        return switch (this) {
            case NOTHING, NO_BASIS -> sound::write;
            case TIMEOUT_IS_REFUSAL, TIMEOUT_IS_SUCCESS ->
                group -> group.forEach(waiting -> write(waiting, store, head, onAppend));
        };
    }

    private void write(Waiting waiting, CommitStore store, Head head, Runnable onAppend) {
        long first;
        try {
            first = 1 + head.read();
        } catch (RuntimeException e) {
            waiting.unknown("The store did not answer.", e);
            return;
        }
        Optional<Reading> changed = head.outdated(waiting.basis());
        if (changed.isPresent()) {
            waiting.failed(new StreamMoved(changed.get().stream(), changed.get().version() + 1));
            return;
        }
        try {
            store.insert(List.of(waiting.documentAt(first)));
        } catch (RuntimeException e) {
            if (this == TIMEOUT_IS_REFUSAL) {
                waiting.failed(new StreamMoved(waiting.commit().subject(), 0));
                return;
            }
        }
        onAppend.run();
        waiting.stored(new Appended(first, first + waiting.events() - 1));
    }
}
