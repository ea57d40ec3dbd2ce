package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares one authority's whole ledger with the stored tree, once, slowly: every event with its leaf, every tile with
 * what lies below it, and the root with the last checkpoint. The leaves that go up the tree are the stored ones, so that
 * an altered event is told from an altered tile. Names each position that differs, and the first few only.
 */
final class Scrub {

    private static final int FIRST_FEW = 20;
    private static final int HASH_BYTES = 32;

    private final AuthorityId authority;
    private final Ledger ledger;
    private final LogStore store;
    private final SealKeys keys;
    private final int eventsPerSecond;
    private final SealProgress progress;
    private final Rest rest;
    private final List<String> faults = new ArrayList<>();
    private final Frontier tree = Frontier.empty();

    /** Waits, unless everything ends; then says so. */
    @FunctionalInterface
    interface Rest {
        boolean ends(Duration time) throws InterruptedException;
    }

    Scrub(
            AuthorityId authority,
            Ledger ledger,
            LogStore store,
            SealKeys keys,
            int eventsPerSecond,
            SealProgress progress,
            Rest rest) {
        this.authority = authority;
        this.ledger = ledger;
        this.store = store;
        this.keys = keys;
        this.eventsPerSecond = eventsPerSecond;
        this.progress = progress;
        this.rest = rest;
    }

    void run() throws InterruptedException {
        Optional<StoredCheckpoint> last = store.last();
        if (last.isEmpty()) {
            return;
        }
        TreeHead said;
        try {
            said = last.get().verified(authority, keys.of(authority).known());
        } catch (LogMismatch e) {
            fault(String.valueOf(e.getMessage()));
            progress.scrubbed(faults);
            return;
        }
        boolean whole = true;
        while (tree.size() < said.size()) {
            long began = System.nanoTime();
            int width = (int) Math.min(TileCoordinate.FULL, said.size() - tree.size());
            if (!compare(tree.size() / TileCoordinate.FULL, width)) {
                whole = false;
                break;
            }
            progress.scrubbing(tree.size(), width);
            Duration share = Duration.ofNanos(1_000_000_000L * width / eventsPerSecond);
            Duration left = share.minusNanos(System.nanoTime() - began);
            if (left.isPositive() && rest.ends(left)) {
                return;
            }
        }
        if (whole && !tree.head().equals(said)) {
            fault("The stored tiles do not give the root that the checkpoint of size " + said.size() + " has.");
        }
        progress.scrubbed(faults);
    }

    /** Tells whether there are leaves to go on with. */
    private boolean compare(long index, int width) {
        byte[] given = new byte[width * HASH_BYTES];
        int known = leaves(index * TileCoordinate.FULL + 1, width, given);
        byte[] leaves = given;
        boolean complete = known == width;
        TileCoordinate at = new TileCoordinate(0, index, width);
        if (at.isFull()) {
            byte[] stored = store.tiles(List.of(at)).get(at);
            if (stored == null || stored.length != given.length) {
                fault("The stored tile " + at + " is missing or cut off.");
            } else {
                differences(index, given, stored, known);
                leaves = stored;
                complete = true;
            }
        }
        if (!complete) {
            return false;
        }
        for (int leaf = 0; leaf < width; leaf++) {
            for (Tile tile : tree.append(Arrays.copyOfRange(leaves, leaf * HASH_BYTES, (leaf + 1) * HASH_BYTES))) {
                if (tile.at().level() > 0) {
                    compareAbove(tile);
                }
            }
        }
        return true;
    }

    private void differences(long index, byte[] given, byte[] stored, int known) {
        for (int leaf = 0; leaf < known; leaf++) {
            int from = leaf * HASH_BYTES;
            if (!Arrays.equals(given, from, from + HASH_BYTES, stored, from, from + HASH_BYTES)) {
                fault("Position " + (index * TileCoordinate.FULL + leaf + 1) + " is not the event that was sealed.");
            }
        }
    }

    private void compareAbove(Tile tile) {
        if (!Arrays.equals(store.tiles(List.of(tile.at())).get(tile.at()), tile.hashes())) {
            fault("The stored tile " + tile.at() + " does not fit the tiles below it.");
        }
    }

    /** The leaves from a position on as the ledger gives them; returns how many there are before it ends or breaks. */
    private int leaves(long first, int width, byte[] into) {
        int known = 0;
        try {
            while (known < width) {
                List<RecordedEvent> events = ledger.readStored(authority, first + known, width - known);
                if (events.isEmpty()) {
                    fault("Position " + (first + known) + " is missing: the ledger ends before it.");
                    return known;
                }
                for (RecordedEvent event : events.subList(0, Math.min(events.size(), width - known))) {
                    System.arraycopy(LeafHash.octets(event), 0, into, known * HASH_BYTES, HASH_BYTES);
                    known++;
                }
            }
        } catch (LedgerHole e) {
            fault(String.valueOf(e.getMessage()));
        }
        return known;
    }

    private void fault(String fault) {
        if (faults.size() < FIRST_FEW) {
            faults.add(fault);
            progress.found(faults);
        }
    }
}
