package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One signature line of a note: the name of the key, and base64 of four octets of key id and the signature itself. A name
 * is not empty and holds neither space nor plus.
 */
public record NoteSignature(String name, String base64) {

    private static final int ID_OCTETS = 4;

    public NoteSignature {
        if (!isName(name)) {
            throw new InvalidValue("A key has a name without space and plus.");
        }
        if (Base64Text.read(base64).length <= ID_OCTETS) {
            throw new InvalidValue("A signature has more than the four octets of its key id.");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] octets = Arrays.copyOf(HexFormat.of().parseHex(key.id()), ID_OCTETS + signature.length);
        System.arraycopy(signature, 0, octets, ID_OCTETS, signature.length);
        return new NoteSignature(key.name(), Base64Text.write(octets));
    }

    /** The key's id as eight lower-case hexadecimal digits. */
    public String keyId() {
        return HexFormat.of().formatHex(Base64Text.read(base64), 0, ID_OCTETS);
    }

    public byte[] signature() {
        byte[] octets = Base64Text.read(base64);
        return Arrays.copyOfRange(octets, ID_OCTETS, octets.length);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(it -> it == '+'
                                || Character.isWhitespace(it)
                                || Character.isSpaceChar(it)
                                || Character.isISOControl(it));
    }
}
