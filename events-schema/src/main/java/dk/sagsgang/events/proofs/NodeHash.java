package dk.sagsgang.events.proofs;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes two nodes into the one above them (RFC 6962 section 2.1): SHA-256 over the octet 0x01, the left and the right.
 * Holds one digest, so an instance belongs to one thread at a time.
 */
final class NodeHash {

    static final int BYTES = 32;

    private final MessageDigest digest = sha256();

    byte[] of(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** The same for two nodes that lie one behind the other, written to where it belongs. */
    void into(byte[] both, int at, byte[] above, int place) {
        digest.update((byte) 1);
        digest.update(both, at, 2 * BYTES);
        try {
            digest.digest(above, place, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("There is room for 32 octets.", e);
        }
    }

    /** The root of the tree without leaves: the digest of nothing. */
    byte[] ofNothing() {
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
