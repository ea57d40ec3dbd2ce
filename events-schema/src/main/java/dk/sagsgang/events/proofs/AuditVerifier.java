package dk.sagsgang.events.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies an {@link AuditBundle} without any server. The file is read once, hashing and parsing on all processors;
 * memory is 32 octets for each event and some for each stream, more only from the first event on that is not where it was
 * sealed. Whatever is wrong is a {@link Fault} in the report, and never an exception; only a file that cannot be read is.
 *
 * <p>Checkpoints that the auditor kept from earlier visits are what a log that was rewritten and signed anew cannot get
 * around. Keys that the auditor knows are trusted alone; without any, the bundle's own are believed, and the report names
 * them for comparison.
 */
public final class AuditVerifier {

    private AuditVerifier() {}

    public static AuditReport verify(Path bundle) throws IOException {
        return verify(bundle, List.of(), List.of());
    }

    public static AuditReport verify(Path bundle, List<SignedNote> brought, List<VerifierKey> pinned)
            throws IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            return verify(in, brought, pinned);
        }
    }

    /**
     * Reads the stream to its end, and leaves it open. Throws {@link dk.sagsgang.events.values.InvalidValue} where a note
     * that is brought is no checkpoint.
     */
    public static AuditReport verify(InputStream bundle, List<SignedNote> brought, List<VerifierKey> pinned)
            throws IOException {
        return Verification.of(bundle, brought, pinned);
    }
}
