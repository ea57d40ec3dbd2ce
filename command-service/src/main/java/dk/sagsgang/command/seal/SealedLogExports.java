package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.proofs.AuditBundleWriter;
import dk.sagsgang.events.proofs.BundleHeader;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Writes bundles straight from the ledger and the stored log, page by page, for the checkpoint that was the newest when
 * it was asked. Nothing is judged here: what does not fit is for the verifier to find.
 */
final class SealedLogExports implements LogExports {

    private static final Duration SEALED_WITHIN = Duration.ofSeconds(5);
    private static final int PAGE = 100;
    private static final int READ_EVENTS = 1_000;

    private final Sealer sealer;
    private final Ledger ledger;
    private final SealKeys keys;

    SealedLogExports(Sealer sealer, Ledger ledger, SealKeys keys) {
        this.sealer = sealer;
        this.ledger = ledger;
        this.keys = keys;
    }

    @Override
    public Bundle of(AuthorityId authority) throws InterruptedException {
        long head = ledger.head(authority);
        SealStatus status = sealer.awaitSealed(authority, SEALED_WITHIN);
        long size = status.sealed().orElse(0);
        if (status.state() == SealState.BLOCKED || size < head) {
            throw new LogNotSealed(status);
        }
        return out -> write(authority, size, out);
    }

    private void write(AuthorityId authority, long events, OutputStream out) throws IOException {
        LogStore store = sealer.storeOf(authority);
        List<Long> sizes = new ArrayList<>();
        store.sizesAfter(0, sizes::add);
        sizes.removeIf(size -> size > events);
        List<Long> checkpoints = Thinned.of(sizes);
        AuditBundleWriter bundle =
                new AuditBundleWriter(out, new BundleHeader(authority, keys.of(authority), events, checkpoints.size()));
        for (int from = 0; from < checkpoints.size(); from += PAGE) {
            List<Long> page = checkpoints.subList(from, Math.min(from + PAGE, checkpoints.size()));
            for (StoredCheckpoint checkpoint : store.checkpoints(page)) {
                bundle.checkpoint(checkpoint.signed());
            }
        }
        writeTiles(bundle, new StoredTiles(authority, store, ledger), events);
        writeEvents(bundle, authority, events);
        bundle.finish();
    }

    private static void writeTiles(AuditBundleWriter bundle, StoredTiles tiles, long events) throws IOException {
        long full = events / TileCoordinate.FULL;
        for (long from = 0; from < full; from += PAGE) {
            List<TileCoordinate> page = LongStream.range(from, Math.min(from + PAGE, full))
                    .mapToObj(index -> new TileCoordinate(0, index, TileCoordinate.FULL))
                    .toList();
            List<byte[]> hashes = tiles.stored(page);
            for (int each = 0; each < page.size(); each++) {
                bundle.tile(new Tile(page.get(each), hashes.get(each)));
            }
        }
        int rest = (int) (events % TileCoordinate.FULL);
        if (rest > 0) {
            TileCoordinate last = new TileCoordinate(0, full, rest);
            bundle.tile(new Tile(last, tiles.read(last)));
        }
    }

    private void writeEvents(AuditBundleWriter bundle, AuthorityId authority, long last) throws IOException {
        long next = 1;
        while (next <= last) {
            List<RecordedEvent> page = ledger.readStored(authority, next, READ_EVENTS);
            if (page.isEmpty()) {
                throw new LogMismatch("The ledger ends at position " + (next - 1) + ", before what was sealed.");
            }
            for (RecordedEvent event : page) {
                if (event.position() <= last) {
                    bundle.event(event);
                    next = event.position() + 1;
                }
            }
        }
    }
}
