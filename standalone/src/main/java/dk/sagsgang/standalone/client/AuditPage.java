package dk.sagsgang.standalone.client;

import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.Fault;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.standalone.story.Page;
import java.util.List;
import java.util.Locale;

/** A verification in words: the verdict, what it rests on, and every fault that is known by its place. */
final class AuditPage {

    private AuditPage() {}

    static String of(String file, AuditReport report, boolean pinned, boolean styled) {
        Page page = new Page(styled);
        page.heading(file + ": " + (report.isSound() ? "no fault" : counted(report.faultCount(), "fault")));
        page.paragraph(
                "  ",
                "Log " + (report.origin().isEmpty() ? "unknown" : report.origin()) + ", "
                        + counted(report.eventsRead(), "event") + ".");
        TreeHead head = report.head();
        page.paragraph(
                "  ",
                head == null
                        ? "Root: not computed."
                        : "Root: " + head.root() + " of " + counted(head.size(), "event") + ".");
        page.paragraph("  ", "Checkpoints that fit and are signed: " + report.checkpointsVerified() + ".");
        keys(page, report.trusted().all(), pinned);
        faults(page, report);
        return page.toString();
    }

    static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static void keys(Page page, List<VerifierKey> keys, boolean pinned) {
        for (VerifierKey key : keys) {
            page.paragraph("  ", "Key " + key.id() + ": " + key);
        }
        if (!pinned && !keys.isEmpty()) {
            page.paragraph(
                    "  ",
                    "These keys are the file's own claim. Compare them with those the authority has published, or"
                            + " give them with --key.");
        }
    }

    private static void faults(Page page, AuditReport report) {
        if (report.isSound()) {
            return;
        }
        page.heading("Faults");
        for (Fault fault : report.faults()) {
            page.paragraph("  - ", place(fault) + ": " + fault.sentence() + " [" + fault.kind() + "]");
        }
        long further = report.faultCount() - report.faults().size();
        if (further > 0) {
            page.paragraph("  - ", "And " + counted(further, "more fault") + ".");
        }
    }

    private static String place(Fault fault) {
        return switch (fault.kind().counted()) {
                    case LINE -> "Line ";
                    case POSITION -> "Position ";
                    case SIZE -> "Size ";
                }
                + fault.at();
    }
}
