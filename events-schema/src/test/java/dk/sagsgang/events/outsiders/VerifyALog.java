package dk.sagsgang.events.outsiders;

import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.proofs.Fault;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How an auditor verifies a log in a program of his own; the README shows the part between the marks. */
final class VerifyALog {

    private VerifyALog() {}

    // region verify-a-log
    static boolean isSound(Path log, Path keptCheckpoint, String publishedKey) throws IOException {
        SignedNote kept = SignedNote.parse(Files.readAllBytes(keptCheckpoint));
        VerifierKey key = VerifierKey.parse(publishedKey);
        AuditReport report = AuditVerifier.verify(log, List.of(kept), List.of(key));
        for (Fault fault : report.faults()) {
            System.out.println(fault.kind() + " at " + fault.at() + ": " + fault.sentence());
        }
        return report.isSound();
    }
    // endregion
}
