package dk.sagsgang.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.Fault;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.proofs.VerifierKeys;
import dk.sagsgang.events.values.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditPageTest {

    private static final Sha256 ROOT = Sha256.of(new byte[0]);
    private static final VerifierKey KEY =
            VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

    @Test
    void a_sound_log_is_told_in_a_few_lines() {
        assertThat(page(new TreeHead(1234, ROOT), true, List.of(), 0))
                .isEqualTo("log.ndjson: no fault\n  Log sagsgang/herning, 1,234 events.\n  Root: " + ROOT
                        + " of 1,234 events.\n  Checkpoints that fit and are signed: 3.\n  Key 033de0ae: " + KEY
                        + "\n");
    }

    @Test
    void keys_that_nobody_vouched_for_are_said_to_be_the_files_own() {
        assertThat(page(new TreeHead(1234, ROOT), false, List.of(), 0))
                .contains("These keys are the file's own claim.");
    }

    @Test
    void each_fault_is_told_with_its_place_and_kind_and_further_ones_are_counted() {
        List<Fault> faults = List.of(
                new Fault(Fault.Kind.UNREADABLE_LINE, 7, "Line 7 is no UTF-8."),
                new Fault(Fault.Kind.EVENT_MISSING, 3, "The event of position 3 is missing."),
                new Fault(Fault.Kind.ROOT_WRONG, 9, "It does not fit."));
        assertThat(page(null, true, faults, 5))
                .contains(
                        "log.ndjson: 5 faults",
                        "Root: not computed.",
                        "  - Line 7: Line 7 is no UTF-8. [UNREADABLE_LINE]",
                        "  - Position 3: The event of position 3 is missing. [EVENT_MISSING]",
                        "  - Size 9: It does not fit. [ROOT_WRONG]",
                        "  - And 2 more faults.");
    }

    @Test
    void a_stream_cannot_steer_the_terminal() {
        List<Fault> faults = List.of(new Fault(Fault.Kind.FOREIGN_EVENT, 3, "The stream \u001b[2J."));
        assertThat(page(null, true, faults, 1)).contains("1 fault").doesNotContain("\u001b");
    }

    private static String page(@Nullable TreeHead head, boolean pinned, List<Fault> faults, long count) {
        LogKeys keys = new LogKeys(List.of(KEY), List.of());
        AuditReport report =
                new AuditReport("sagsgang/herning", head, keys, new VerifierKeys(List.of(KEY)), 3, 1234, faults, count);
        return AuditPage.of("log.ndjson", report, pinned, false);
    }
}
