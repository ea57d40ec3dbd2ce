package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest over any number of documents in whatever order they come: the sum of their SHA-256 hashes, modulo 2 to the
 * 256th. What a view says is in it; in which batch it was written is not. Belongs to one thread.
 */
final class Digest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int BYTES = 32;

    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(StoredView view) {
        field(view.stream().toString().getBytes(StandardCharsets.UTF_8));
        field(ByteBuffer.allocate(16)
                .putLong(view.version())
                .putLong(view.position())
                .array());
        Quarantine quarantine = view.quarantine();
        field(quarantine == null ? new byte[0] : quarantine.reason().getBytes(StandardCharsets.UTF_8));
        field(view.facts());
        field(view.answer());
        sum(sha256.digest());
    }

    void add(byte[] name, byte[] hash) {
        field(name);
        field(hash);
        sum(sha256.digest());
    }

    String hex() {
        byte[] bytes = sum.toByteArray();
        byte[] padded = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        return HexFormat.of().formatHex(padded);
    }

    private void sum(byte[] hash) {
        sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
    }

    private void field(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        sha256.update(bytes);
    }
}
