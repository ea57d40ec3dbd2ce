package dk.sagsgang.command.seal;

import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.proofs.VerifierKeys;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;

/** A signed checkpoint as it stands in the store: the size of the tree, and the note as it was first written. */
record StoredCheckpoint(long size, String note) {

    static StoredCheckpoint of(SignedNote note) {
        return new StoredCheckpoint(Checkpoint.of(note).size(), note.encode());
    }

    /** Throws {@link LogMismatch} where this is no note. */
    SignedNote signed() {
        try {
            return SignedNote.parse(note);
        } catch (InvalidValue e) {
            throw new LogMismatch("The stored checkpoint of size " + size + " is no signed note: " + e.getMessage());
        }
    }

    /** What the note says, once a known key has signed it for this authority; else throws {@link LogMismatch}. */
    TreeHead verified(AuthorityId authority, VerifierKeys keys) {
        TreeHead head = verified("The stored checkpoint of size " + size, signed(), authority, keys);
        if (head.size() != size) {
            throw new LogMismatch("The stored checkpoint of size " + size + " speaks of size " + head.size() + ".");
        }
        return head;
    }

    static TreeHead verified(String what, SignedNote note, AuthorityId authority, VerifierKeys keys) {
        String fault = switch (keys.judge(note)) {
            case SIGNED -> "";
            case BAD_SIGNATURE -> " is not what was signed";
            case UNKNOWN_KEY -> " is signed by none of the keys that are known here, " + keys.ids();
        };
        if (!fault.isEmpty()) {
            throw new LogMismatch(what + fault + ".");
        }
        try {
            Checkpoint checkpoint = Checkpoint.of(note);
            if (checkpoint.origin().equals(Checkpoint.origin(authority))) {
                return checkpoint.head();
            }
        } catch (InvalidValue e) {
            throw new LogMismatch(what + " is no checkpoint: " + e.getMessage());
        }
        throw new LogMismatch(what + " is of another log.");
    }
}
