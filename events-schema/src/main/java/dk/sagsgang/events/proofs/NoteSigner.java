package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/**
 * Signs notes with one Ed25519 key under one name. The private key never leaves it but as PKCS#8, and is never printed.
 * An Ed25519 signature is determined by key and text, so signing twice gives the same note. For any number of threads.
 */
public final class NoteSigner {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private NoteSigner(String name, KeyPair pair) {
        this.key = pair.getPrivate();
        this.verifier = VerifierKey.of(name, pair.getPublic());
    }

    /** A signer with a new key. */
    public static NoteSigner generate(String name) {
        return new NoteSigner(name, pair(new SecureRandom()));
    }

    /** The signer of a key in its PKCS#8 form (RFC 8410); anything else is refused. */
    public static NoteSigner of(String name, byte[] pkcs8) {
        byte[] seed = seed(pkcs8);
        // The platform derives a public key only while it generates a pair, so it is given what to draw.
        KeyPair pair = pair(new Drawn(seed));
        if (!(pair.getPrivate() instanceof EdECPrivateKey drawn)
                || !Arrays.equals(drawn.getBytes().orElseThrow(), seed)) {
            throw new IllegalStateException("This platform does not derive Ed25519 keys as expected.");
        }
        return new NoteSigner(name, pair);
    }

    /** One note with the signature of each signer, which is how a new key is introduced beside the old one. */
    public static SignedNote sign(String text, List<NoteSigner> signers) {
        return new SignedNote(
                text, signers.stream().map(signer -> signer.signature(text)).toList());
    }

    public SignedNote sign(String text) {
        return sign(text, List.of(this));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The private key, to be kept where only its owner reads. */
    public byte[] pkcs8() {
        return key.getEncoded();
    }

    private NoteSignature signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return NoteSignature.of(verifier, ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform signs with Ed25519.", e);
        }
    }

    private static byte[] seed(byte[] pkcs8) {
        try {
            PrivateKey read = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (read instanceof EdECPrivateKey it) {
                return it.getBytes().orElseThrow();
            }
        } catch (GeneralSecurityException e) {
            throw new InvalidValue("This is no Ed25519 key in PKCS#8.", e);
        }
        throw new InvalidValue("This is no Ed25519 key in PKCS#8.");
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519.", e);
        }
    }

    /** Draws what is known already. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
