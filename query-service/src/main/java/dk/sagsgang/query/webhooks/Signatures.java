package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.StringJoiner;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signatures of Standard Webhooks 1.0 (github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over
 * id, seconds and body, and its secrets of 24 to 64 random octets.
 */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final int USUAL_OCTETS = 32;
    private static final int LEAST_OCTETS = 24;
    private static final int MOST_OCTETS = 64;

    private Signatures() {}

    /** A secret nobody has seen yet. */
    static String newSecret(SecureRandom random) {
        byte[] octets = new byte[USUAL_OCTETS];
        random.nextBytes(octets);
        return SECRET + Base64.getEncoder().encodeToString(octets);
    }

    /** Throws {@link InvalidValue} where it is no secret of the specification. */
    static String requireSecret(String given) {
        key(given);
        return given;
    }

    /** The header webhook-signature: one signature for each of the secrets. */
    static String sign(String id, long timestampSeconds, byte[] body, Collection<String> secrets) {
        byte[] before = (id + "." + timestampSeconds + ".").getBytes(StandardCharsets.UTF_8);
        StringJoiner signatures = new StringJoiner(" ");
        for (String secret : secrets) {
            Mac mac = mac(key(secret));
            mac.update(before);
            signatures.add(VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body)));
        }
        return signatures.toString();
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(SECRET)) {
            throw new InvalidValue("A secret begins with " + SECRET + ".");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("What follows " + SECRET + " is Base64.");
        }
        if (key.length < LEAST_OCTETS || key.length > MOST_OCTETS) {
            throw new InvalidValue("A secret has " + LEAST_OCTETS + " to " + MOST_OCTETS + " octets.");
        }
        return key;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every one must have.", e);
        }
    }
}
