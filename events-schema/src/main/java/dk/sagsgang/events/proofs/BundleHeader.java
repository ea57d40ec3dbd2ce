package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a bundle: whose log it is, which keys it claims, how many events it holds, which is the size of its
 * last checkpoint, and how many checkpoints. A bundle holds no more than 2,147,483,647 events.
 */
public record BundleHeader(AuthorityId authority, LogKeys keys, long events, long checkpoints) {

    static final byte[] BEGIN = EventLine.ascii("{\"format\":\"sagsgang-audit-bundle\",\"revision\":1");
    private static final byte[] AUTHORITY = EventLine.ascii(",\"authority\":");
    private static final byte[] ORIGIN = EventLine.ascii(",\"origin\":");
    private static final byte[] ACTIVE = EventLine.ascii(",\"keys\":[");
    private static final byte[] RETIRED = EventLine.ascii("],\"retiredKeys\":[");
    private static final byte[] EVENTS = EventLine.ascii("],\"events\":");
    private static final byte[] CHECKPOINTS = EventLine.ascii(",\"checkpoints\":");
    private static final byte[] TILES = EventLine.ascii(",\"tiles\":");
    private static final byte[] END = EventLine.ascii("}");
    private static final byte[] COMMA = EventLine.ascii(",");

    public BundleHeader {
        if (events < 0 || events > Integer.MAX_VALUE) {
            throw new InvalidValue("A bundle holds 0 to 2147483647 events.");
        }
        if (checkpoints < 1) {
            throw new InvalidValue("A bundle holds at least one checkpoint.");
        }
        if (keys.active().isEmpty()) {
            throw new InvalidValue("A log has a key that signs.");
        }
    }

    public String origin() {
        return Checkpoint.origin(authority);
    }

    /** How many tiles hold the leaves. */
    public long tiles() {
        return (events + TileCoordinate.FULL - 1) / TileCoordinate.FULL;
    }

    /** The tile of leaves at this index, as wide as it is in this bundle. */
    TileCoordinate tile(long index) {
        return TileCoordinate.in(events, 0, index);
    }

    void write(Octets line) {
        line.put(BEGIN);
        line.put(AUTHORITY);
        JsonText.write(line, authority.value());
        line.put(ORIGIN);
        JsonText.write(line, origin());
        line.put(ACTIVE);
        write(line, keys.active());
        line.put(RETIRED);
        write(line, keys.retired());
        line.put(EVENTS);
        line.put(EventLine.ascii(Long.toString(events)));
        line.put(CHECKPOINTS);
        line.put(EventLine.ascii(Long.toString(checkpoints)));
        line.put(TILES);
        line.put(EventLine.ascii(Long.toString(tiles())));
        line.put(END);
    }

    static BundleHeader read(byte[] octets, int from, int to) {
        LineScanner line = new LineScanner().over(octets, from, to);
        line.expect(BEGIN);
        line.expect(AUTHORITY);
        AuthorityId authority = new AuthorityId(line.string());
        line.expect(ORIGIN);
        String origin = line.string();
        line.expect(ACTIVE);
        List<VerifierKey> active = keys(line, RETIRED);
        List<VerifierKey> retired = keys(line, EVENTS);
        long events = line.number();
        line.expect(CHECKPOINTS);
        BundleHeader header = new BundleHeader(authority, new LogKeys(active, retired), events, line.number());
        line.expect(TILES);
        long tiles = line.number();
        line.expect(END);
        line.end();
        if (!origin.equals(header.origin()) || tiles != header.tiles()) {
            throw new NotCanonical("contradicts itself");
        }
        return header;
    }

    private static void write(Octets line, List<VerifierKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                line.put(COMMA);
            }
            JsonText.write(line, keys.get(i).toString());
        }
    }

    private static List<VerifierKey> keys(LineScanner line, byte[] end) {
        List<VerifierKey> keys = new ArrayList<>();
        if (line.accepts(end)) {
            return keys;
        }
        do {
            keys.add(VerifierKey.parse(line.string()));
        } while (line.accepts(COMMA));
        line.expect(end);
        return keys;
    }
}
