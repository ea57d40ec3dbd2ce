package dk.sagsgang.events.proofs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found. Without a fault the events are, one by one, those that the checkpoints sign, and the
 * auditor's own checkpoints are contained in them; how much that is worth depends on the keys, which are named. The
 * origin is empty where no header could be read, and the head null where leaf hashes are missing. Of more than 1,000
 * faults the later ones are only counted.
 */
public record AuditReport(
        String origin,
        @Nullable TreeHead head,
        LogKeys keys,
        VerifierKeys trusted,
        long checkpointsVerified,
        long eventsRead,
        List<Fault> faults,
        long faultCount) {

    public AuditReport {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
