package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import java.time.Instant;

/**
 * What stands around the events of one command: whoever begins a unit of work puts it into its resources under
 * {@link #RESOURCE}, and finds what was stored there as a {@link Committed} under {@link Committed#RESOURCE} after the
 * commit. {@code subject} is the stream that the command is about, which tells the authority too; {@code source} are the
 * bytes of the source reference and are not copied.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CommitContext(
        CommandKey command,
        Sha256 requestDigest,
        StreamId subject,
        String actor,
        String role,
        String correlationId,
        Instant recordedAt,
        byte[] source) {

    public static final String RESOURCE = "dk.sagsgang.command.ledger.CommitContext";
}
