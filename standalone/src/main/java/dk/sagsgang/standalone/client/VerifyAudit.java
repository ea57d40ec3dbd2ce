package dk.sagsgang.standalone.client;

import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code sagsgang audit verify}: verifies an exported log with nothing but the file, and fails where there is a fault. */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void run(Invocation.VerifyAudit asked, Terminal terminal) {
        List<SignedNote> brought =
                asked.checkpoints().stream().map(VerifyAudit::checkpoint).toList();
        tell(
                asked.file(),
                verified(asked.file(), brought, asked.keys()),
                !asked.keys().isEmpty(),
                terminal);
    }

    static AuditReport verified(Path file, List<SignedNote> brought, List<VerifierKey> keys) {
        try {
            return AuditVerifier.verify(file, brought, keys);
        } catch (NoSuchFileException e) {
            throw new Failure("FILE_UNREADABLE", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("FILE_UNREADABLE", "The file " + file + " cannot be read (" + e + ").", e);
        }
    }

    /** Prints the report; a fault makes the command fail. */
    static void tell(Path file, AuditReport report, boolean pinned, Terminal terminal) {
        terminal.out().print(AuditPage.of(file.toString(), report, pinned, terminal.styled()));
        if (!report.isSound()) {
            throw new Failure("LOG_FAULTY", file + " has " + AuditPage.counted(report.faultCount(), "fault") + ".");
        }
    }

    private static SignedNote checkpoint(Path file) {
        try {
            SignedNote note = SignedNote.parse(Documents.bytes(file));
            Checkpoint.of(note);
            return note;
        } catch (InvalidValue e) {
            throw new Failure(
                    "CHECKPOINT_UNREADABLE", "The file " + file + " holds no checkpoint: " + e.getMessage(), e);
        }
    }
}
