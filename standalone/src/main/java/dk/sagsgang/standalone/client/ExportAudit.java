package dk.sagsgang.standalone.client;

import dk.sagsgang.events.proofs.AuditBundle;
import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.Fault;
import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * {@code sagsgang audit export}: fetches a log into a file beside the one that is wanted, and moves it there when it is
 * whole and on disk. An answer that breaks off leaves nothing. What came is verified; a faulty log is kept, since it is
 * evidence, and the command fails.
 */
public final class ExportAudit {

    private ExportAudit() {}

    public static void run(Invocation.ExportAudit asked, Terminal terminal) {
        Path out = asked.out().toAbsolutePath();
        refuseExisting(asked.out());
        try {
            Path folder = Objects.requireNonNull(out.getParent());
            Path part = Files.createTempFile(folder, "." + out.getFileName(), ".part");
            try {
                fetch(asked, part);
                AuditReport report = VerifyAudit.verified(part, List.of(), List.of());
                if (report.faults().stream().anyMatch(it -> it.kind() == Fault.Kind.TRUNCATED)) {
                    throw new Failure("ANSWER_BROKE_OFF", "The server sent a log that is not whole; nothing was kept.");
                }
                Files.move(part, out);
                force(folder);
                VerifyAudit.tell(asked.out(), report, false, terminal);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw existing(asked.out());
        } catch (IOException e) {
            throw new Failure("FILE_UNWRITABLE", "The file " + asked.out() + " cannot be written (" + e + ").", e);
        }
    }

    private static void fetch(Invocation.ExportAudit asked, Path part) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream to = Channels.newOutputStream(file)) {
            new Server(asked.server())
                    .fetch("/api/v1/authorities/" + asked.authority() + "/log/exports", AuditBundle.MEDIA_TYPE, to);
            file.force(true);
        }
    }

    /** The new name of a file is on disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void refuseExisting(Path out) {
        if (Files.exists(out)) {
            throw existing(out);
        }
    }

    private static Failure existing(Path out) {
        return new Failure("FILE_EXISTS", "There is a file " + out + " already, and it is not overwritten.");
    }
}
