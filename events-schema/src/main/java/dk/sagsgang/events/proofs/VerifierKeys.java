package dk.sagsgang.events.proofs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys that somebody trusts. A signature of a key that is not among them says nothing and is passed over; one that
 * names a key among them has to be right, or the whole note is refused (c2sp.org/signed-note).
 */
public record VerifierKeys(List<VerifierKey> all) {

    public VerifierKeys {
        all = List.copyOf(all);
    }

    /** What the signatures of a note are worth. */
    public enum Verdict {
        /** At least one known key signed, and no known key's signature is wrong. */
        SIGNED,
        /** A signature names a known key and is not that key's. */
        BAD_SIGNATURE,
        /** No signature names a known key. */
        UNKNOWN_KEY
    }

    public Verdict judge(SignedNote note) {
        boolean signed = false;
        for (NoteSignature signature : note.signatures()) {
            List<VerifierKey> named =
                    all.stream().filter(key -> key.isNamedBy(signature)).toList();
            if (!named.isEmpty()) {
                signed = named.stream().anyMatch(key -> key.verifies(note.text(), signature.signature()));
                if (!signed) {
                    return Verdict.BAD_SIGNATURE;
                }
            }
        }
        return signed ? Verdict.SIGNED : Verdict.UNKNOWN_KEY;
    }

    /** The ids of the keys, for people to compare. */
    public String ids() {
        return all.stream().map(VerifierKey::id).collect(Collectors.joining(", "));
    }
}
