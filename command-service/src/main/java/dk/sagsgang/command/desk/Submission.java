package dk.sagsgang.command.desk;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way in: to which stream, from whom and in which role, under which command id and with which digest of
 * the request, at what time, and what it is based on. {@code expectedVersion} is the version of the stream that the
 * sender had seen, null where they do not mind.
 */
public record Submission(
        StreamId stream,
        Object command,
        String actor,
        String role,
        String commandId,
        Sha256 requestDigest,
        String correlationId,
        Instant time,
        Source source,
        @Nullable Long expectedVersion) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The day on which something is given at this moment: committees and their deadlines live by Danish days. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, DENMARK);
    }
}
