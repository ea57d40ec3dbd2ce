package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.Sha256;
import java.util.Arrays;

/**
 * The file that an auditor takes home: all that is needed to verify a log without its server. Revision 1 is lines of
 * JSON (NDJSON) in UTF-8, each ended by one line feed:
 *
 * <ol>
 *   <li>the header: {@code format}, {@code revision}, {@code authority}, {@code origin}, {@code keys} and
 *       {@code retiredKeys} as verifier keys, and how many {@code events}, {@code checkpoints} and {@code tiles} follow;
 *   <li>each checkpoint, by size, the last as large as the log here: {@code checkpoint} is the signed note;
 *   <li>each tile of leaf hashes as the sealer stored it, in order: {@code tile} is its path, {@code hashes} base64;
 *   <li>each event, by position: {@code position}, {@code id}, {@code type}, {@code revision}, {@code stream},
 *       {@code version}, {@code recordedAtMillis} (since 1970-01-01T00:00Z), {@code actor}, {@code role},
 *       {@code commandId}, {@code correlationId}, {@code source} and {@code payload}, the last two as strings;
 *   <li>{@code sha256} of every octet before this line.
 * </ol>
 *
 * <p>Fields stand in this order and without spaces. Strings are written after RFC 8785, numbers in decimal digits without
 * leading zeros. So a line has one form, and a file that differs in any octet says something else or is no bundle.
 */
public final class AuditBundle {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    static final byte[] CHECKPOINT = EventLine.ascii("{\"checkpoint\":");
    static final byte[] TILE = EventLine.ascii("{\"tile\":");
    static final byte[] DIGEST = EventLine.ascii("{\"sha256\":");
    private static final byte[] HASHES = EventLine.ascii(",\"hashes\":");
    private static final byte[] END = EventLine.ascii("}");

    private AuditBundle() {}

    static void writeCheckpoint(Octets line, SignedNote note) {
        line.put(CHECKPOINT);
        JsonText.write(line, note.encode());
        line.put(END);
    }

    static SignedNote readCheckpoint(byte[] octets, int from, int to) {
        LineScanner line = new LineScanner().over(octets, from, to);
        line.expect(CHECKPOINT);
        SignedNote note = SignedNote.parse(line.string());
        line.expect(END);
        line.end();
        return note;
    }

    static void writeTile(Octets line, Tile tile) {
        line.put(TILE);
        JsonText.write(line, tile.at().path());
        line.put(HASHES);
        JsonText.write(line, Base64Text.write(tile.hashes()));
        line.put(END);
    }

    static Tile readTile(byte[] octets, int from, int to) {
        LineScanner line = new LineScanner().over(octets, from, to);
        line.expect(TILE);
        TileCoordinate at = TileCoordinate.parse(line.string());
        line.expect(HASHES);
        Tile tile = new Tile(at, Base64Text.read(line.string()));
        line.expect(END);
        line.end();
        return tile;
    }

    static void writeDigest(Octets line, byte[] digest) {
        line.put(DIGEST);
        JsonText.write(line, Sha256.holding(digest).hex());
        line.put(END);
    }

    /** Whether this is the last line of a bundle with that digest. */
    static boolean isDigest(byte[] line, byte[] digest) {
        Octets expected = new Octets();
        writeDigest(expected, digest);
        return Arrays.equals(line, expected.copy());
    }
}
