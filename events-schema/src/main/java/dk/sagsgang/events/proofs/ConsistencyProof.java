package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.Arrays;
import java.util.List;

/**
 * Says that a tree of {@code to} leaves begins with the very leaves of an earlier one of {@code from} (RFC 9162 section
 * 2.1.4). Nothing needs to be shown where the earlier one is empty or the same; the path is empty then.
 */
public record ConsistencyProof(long from, long to, List<Sha256> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new InvalidValue("The earlier tree has no fewer leaves than 0 and no more than the later one.");
        }
        path = List.copyOf(path);
    }

    /** Whether the path leads to both roots. */
    public boolean proves(Sha256 earlier, Sha256 later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(Sha256.holding(new NodeHash().ofNothing()));
        }
        return !path.isEmpty() && leadsTo(earlier.bytes(), later.bytes());
    }

    private boolean leadsTo(byte[] earlier, byte[] later) {
        NodeHash nodes = new NodeHash();
        long place = from - 1;
        long last = to - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        // An earlier tree that is complete is itself the first node, so the path leaves it out.
        boolean complete = Long.bitCount(from) == 1;
        byte[] first = complete ? earlier : path.getFirst().bytes();
        byte[] toEarlier = first;
        byte[] toLater = first;
        for (Sha256 step : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            byte[] hash = step.bytes();
            if ((place & 1) == 1 || place == last) {
                toEarlier = nodes.of(hash, toEarlier);
                toLater = nodes.of(hash, toLater);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                toLater = nodes.of(toLater, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(toEarlier, earlier) && Arrays.equals(toLater, later);
    }
}
