package dk.sagsgang.benchmarks.verify;

import dk.sagsgang.events.proofs.AuditBundleWriter;
import dk.sagsgang.events.proofs.BundleHeader;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bundle as the sealer's tree and the ledger's events make it, signed by a key that is made for it. */
final class BundleFile {

    private BundleFile() {}

    static void write(Path file, AuthorityId authority, List<RecordedEvent> events) throws IOException {
        Frontier frontier = Frontier.empty();
        List<Tile> tiles = new ArrayList<>();
        for (RecordedEvent event : events) {
            tiles.addAll(frontier.append(LeafHash.octets(event)));
        }
        tiles.addAll(frontier.partialTiles());
        NoteSigner signer = NoteSigner.generate(Checkpoint.origin(authority));
        LogKeys keys = new LogKeys(List.of(signer.verifier()), List.of());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            AuditBundleWriter writer = new AuditBundleWriter(out, new BundleHeader(authority, keys, events.size(), 1));
            writer.checkpoint(
                    signer.sign(Checkpoint.of(authority, frontier.head()).text()));
            for (Tile tile : tiles) {
                if (tile.at().level() == 0) {
                    writer.tile(tile);
                }
            }
            for (RecordedEvent event : events) {
                writer.event(event);
            }
            writer.finish();
        }
    }
}
