package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.util.Base64;

/** Base64 of RFC 4648 section 4 in its one canonical form: padded, and no bit set that means nothing. */
final class Base64Text {

    private Base64Text() {}

    static String write(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    static byte[] read(String text) {
        try {
            byte[] octets = Base64.getDecoder().decode(text);
            if (write(octets).equals(text)) {
                return octets;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("This is not base64.", e);
        }
        throw new InvalidValue("This is base64, but not in its canonical form.");
    }
}
