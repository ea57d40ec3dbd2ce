package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All events of one command, over one or more streams of one authority, stored together or not at all. Within a stream
 * versions follow each other without gaps, and the subject, the stream that the command was about, has at least one
 * event here. {@code requestDigest} tells a repeat of the command from another command under the same key.
 * {@code recordedAt} is cut to milliseconds.
 */
public record Commit(
        AuthorityId authority,
        CommandKey command,
        Sha256 requestDigest,
        StreamId subject,
        String actor,
        String role,
        String correlationId,
        Instant recordedAt,
        List<NewEvent> events) {

    public Commit {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        events = List.copyOf(events);
        Map<StreamId, Long> last = new HashMap<>();
        for (NewEvent event : events) {
            require(event.stream().authority().equals(authority), "A commit stays within one authority.");
            Long before = last.put(event.stream(), event.version());
            require(event.version() >= 0, "Versions are counted from 0.");
            require(before == null || event.version() == before + 1, "Versions follow each other in a commit.");
        }
        require(last.containsKey(subject), "The subject of a commit has an event in it.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
