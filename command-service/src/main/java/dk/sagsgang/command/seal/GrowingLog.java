package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree of one authority in memory: its right edge, and the full tiles that are not stored yet. For one thread. */
final class GrowingLog {

    private final Frontier tree;
    private final List<Tile> filled = new ArrayList<>();
    private long sealed;

    private GrowingLog(Frontier tree) {
        this.tree = tree;
        this.sealed = tree.size();
    }

    /**
     * Goes on from the last checkpoint, once a known key has signed it and the stored tiles, with the events after the
     * last full one, give its root; else throws {@link LogMismatch}.
     */
    static GrowingLog after(
            Optional<StoredCheckpoint> last, AuthorityId authority, LogStore store, Ledger ledger, LogKeys keys) {
        if (last.isEmpty()) {
            return new GrowingLog(Frontier.empty());
        }
        TreeHead said = last.get().verified(authority, keys.known());
        long head = ledger.head(authority);
        if (head < said.size()) {
            throw new LogMismatch(
                    "The ledger ends at position " + head + ", before the checkpoint of size " + said.size() + ".");
        }
        Frontier tree = Frontier.at(said.size(), new StoredTiles(authority, store, ledger));
        if (!tree.head().equals(said)) {
            throw new LogMismatch(
                    "The stored tiles and the last events do not give the root that the checkpoint of size "
                            + said.size() + " has.");
        }
        return new GrowingLog(tree);
    }

    void take(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (event.position() != tree.size() + 1) {
                throw new LedgerHole("Position " + (tree.size() + 1) + " was not read.");
            }
            filled.addAll(tree.append(LeafHash.octets(event)));
        }
    }

    long size() {
        return tree.size();
    }

    TreeHead head() {
        return tree.head();
    }

    boolean hasGrown() {
        return tree.size() > sealed;
    }

    int waitingTiles() {
        return filled.size();
    }

    /** Stores what is full by now: before the checkpoint that needs it. */
    void keepTiles(LogStore store) {
        if (!filled.isEmpty()) {
            store.keep(List.copyOf(filled));
            filled.clear();
        }
    }

    void isSealed() {
        sealed = tree.size();
    }
}
