package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and who signed it (c2sp.org/signed-note): the text, which ends with a line end, an empty line, and a line for
 * each signature. What is written differently by a single octet is refused, so that a note has one form. The text means
 * nothing until {@link VerifierKeys} says that it is signed.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_OCTETS = 1 << 20;

    public SignedNote {
        if (text.length() < 2 || !text.endsWith("\n")) {
            throw new InvalidValue("A note has a text that ends with a line end.");
        }
        if (text.chars().anyMatch(it -> it < ' ' && it != '\n')) {
            throw new InvalidValue("A note holds no control characters.");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new InvalidValue("A note has 1 to " + MOST_SIGNATURES + " signatures.");
        }
    }

    /** Reads a note from its UTF-8 octets. */
    public static SignedNote parse(byte[] octets) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidValue("A note is written in UTF-8.", e);
        }
    }

    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() > MOST_OCTETS) {
            throw new InvalidValue("A note is a text, an empty line, and a line for each signature.");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).lines().toList()) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new InvalidValue("A signature is a dash, the key's name, and base64.");
            }
            signatures.add(new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1)));
        }
        SignedNote read = new SignedNote(note.substring(0, end + 1), signatures);
        if (!read.encode().equals(note)) {
            throw new InvalidValue("A note has one form, and this is another.");
        }
        return read;
    }

    /** The note as it is sent and stored, to be encoded in UTF-8. */
    public String encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(it -> note.append(DASH)
                .append(it.name())
                .append(' ')
                .append(it.base64())
                .append('\n'));
        return note.toString();
    }
}
