package dk.sagsgang.command.ledger;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A command over a pair of streams: so many events go to the one it is about, and one more to the other where
 * {@code both} says so. {@code body} tells commands under the same key apart.
 */
public record Command(
        AuthorityId authority, String key, int body, int pair, int side, int own, boolean both, Random ids) {

    private static final Instant RECORDED = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final byte[] SOURCE = EventJson.write(Source.live(LocalDate.of(2026, 2, 3)));

    /** What a command came to, as its caller learns it. */
    public enum Outcome {
        STORED,
        REPEATED,
        /** Somebody else's command has the key. */
        KEY_TAKEN,
        /** What it was decided upon has changed. */
        CONFLICT,
        /** The rule does not allow it. */
        FORBIDDEN,
        UNCLEAR
    }

    /** Where the outcome goes. */
    @FunctionalInterface
    public interface Reply {
        void is(Outcome outcome);
    }

    StreamId subject() {
        return Rule.stream(authority, pair, side);
    }

    StreamId other() {
        return Rule.stream(authority, pair, 1 - side);
    }

    int events() {
        return both ? own + 1 : own;
    }

    CommandKey commandKey() {
        return new CommandKey("anna", key);
    }

    Sha256 digest() {
        return Sha256.of((key + body).getBytes(StandardCharsets.UTF_8));
    }

    Commit commit(long version, long otherVersion) {
        List<NewEvent> events = new ArrayList<>();
        for (int each = 0; each < own; each++) {
            events.add(event(subject(), version + each));
        }
        if (both) {
            events.add(event(other(), otherVersion));
        }
        return new Commit(
                authority, commandKey(), digest(), subject(), "anna", "clerk", "correlation", RECORDED, events);
    }

    private NewEvent event(StreamId stream, long version) {
        String id = Long.toHexString(ids.nextLong());
        byte[] payload = EventJson.write(new CaseRenamed(new Text("Titel " + id)));
        return new NewEvent(new EventId(id), stream, version, "CaseRenamed", 1, SOURCE, payload);
    }
}
