package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key that verifies notes (c2sp.org/signed-note, Ed25519), written {@code name+id+base64}: the id is eight
 * hexadecimal digits, the first octets of a digest of name and key; base64 holds the octet 0x01 and the key's 32 octets
 * (RFC 8032). An id that does not belong to name and key is refused.
 */
public record VerifierKey(String name, String id, String base64) {

    private static final byte ED25519 = 1;
    private static final int KEY_OCTETS = 32;
    private static final int ID_OCTETS = 4;

    /** What stands before the 32 octets where such a key is written after X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (!NoteSignature.isName(name)) {
            throw new InvalidValue("A key has a name without space and plus.");
        }
        byte[] key = Base64Text.read(base64);
        if (key.length != 1 + KEY_OCTETS || key[0] != ED25519) {
            throw new InvalidValue("Only Ed25519 keys of 32 octets are known here.");
        }
        if (!id.equals(idOf(name, key))) {
            throw new InvalidValue("The id does not belong to the key's name and octets.");
        }
    }

    /** The key under a name; only Ed25519 keys have this form. */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509.length + KEY_OCTETS
                || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new InvalidValue("Only Ed25519 keys of 32 octets are known here.");
        }
        byte[] typed = Arrays.copyOfRange(encoded, X509.length - 1, encoded.length);
        typed[0] = ED25519;
        return new VerifierKey(name, idOf(name, typed), Base64Text.write(typed));
    }

    /** Reads what {@link #toString} writes. */
    public static VerifierKey parse(String written) {
        // The base64 may hold a plus, the name and the id never do.
        String[] parts = written.split("\\+", 3);
        if (parts.length != 3) {
            throw new InvalidValue("A key is written name+id+base64.");
        }
        return new VerifierKey(parts[0], parts[1], parts[2]);
    }

    /** Whether a signature names this key; it may still be a wrong one. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId().equals(id);
    }

    /** Whether this key signed that text. */
    public boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // A key that is no point of the curve, or a signature of another length, verifies nothing.
            return false;
        }
    }

    @Override
    public String toString() {
        return name + "+" + id + "+" + base64;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_OCTETS);
        System.arraycopy(Base64Text.read(base64), 1, encoded, X509.length, KEY_OCTETS);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String idOf(String name, byte[] typedKey) {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typedKey);
        MessageDigest digest = NodeHash.sha256();
        return HexFormat.of().formatHex(digest.digest(hashed.toByteArray()), 0, ID_OCTETS);
    }
}
