package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.Arrays;
import java.util.List;

/**
 * Says that one leaf stands at one place of a tree (RFC 9162 section 2.1.3): the leaf's index from 0, the tree's size, and
 * the hashes beside the way from the leaf up to the root.
 */
public record InclusionProof(long index, long size, List<Sha256> path) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new InvalidValue("An index is 0 or more and less than the size of the tree.");
        }
        path = List.copyOf(path);
    }

    /** Whether this way leads from that leaf to that root. */
    public boolean proves(Sha256 leaf, Sha256 root) {
        NodeHash nodes = new NodeHash();
        byte[] hash = leaf.bytes();
        long place = index;
        long last = size - 1;
        for (Sha256 step : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = nodes.of(step.bytes(), hash);
                // A last node without a sibling rises unchanged to where it has one.
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = nodes.of(hash, step.bytes());
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root.bytes());
    }
}
