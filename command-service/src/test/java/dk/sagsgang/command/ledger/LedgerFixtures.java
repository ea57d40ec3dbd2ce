package dk.sagsgang.command.ledger;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Commits that take only what matters to a test. */
public final class LedgerFixtures {

    public static final Instant RECORDED = Instant.parse("2026-02-03T04:05:06.789Z");

    private LedgerFixtures() {}

    public static AuthorityId authority(String name) {
        return new AuthorityId(name);
    }

    public static StreamId aCase(AuthorityId authority, String number) {
        return StreamId.of(authority, CaseId.of(new CaseNumber(number)));
    }

    public static Commit registration(AuthorityId authority) {
        AuthorityRegistered registered =
                new AuthorityRegistered(authority, new Text("En myndighed"), AuthorityKind.MUNICIPALITY);
        return commit("register", event(StreamId.ofAuthority(authority), 0, registered));
    }

    /** A commit of so many events on one stream, the first of this version. */
    public static Commit commit(String key, StreamId stream, long version, int events) {
        return commit(
                key,
                LongStream.range(version, version + events)
                        .mapToObj(each -> renamed(stream, each))
                        .toArray(NewEvent[]::new));
    }

    public static Commit commit(String key, NewEvent... events) {
        return new Commit(
                events[0].stream().authority(),
                new CommandKey("anna", key),
                digest(key),
                events[0].stream(),
                "anna",
                "administrator",
                "correlation-of-" + key,
                RECORDED,
                new ArrayList<>(List.of(events)));
    }

    public static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static NewEvent renamed(StreamId stream, long version) {
        return event(stream, version, new CaseRenamed(new Text("Titel nummer " + version)));
    }

    /** An event whose payload and source take together this many bytes. */
    public static NewEvent ofBytes(StreamId stream, long version, int bytes) {
        int source = source().length;
        int frame = EventJson.write(new CaseRenamed(new Text("x"))).length - 1;
        return event(stream, version, new CaseRenamed(new Text("x".repeat(bytes - source - frame))));
    }

    private static NewEvent event(StreamId stream, long version, DomainEvent event) {
        EventType type = EventTypes.of(event);
        return new NewEvent(
                new EventId(UUID.randomUUID().toString()),
                stream,
                version,
                type.name(),
                type.revision(),
                source(),
                EventJson.write(event));
    }

    private static byte[] source() {
        return EventJson.write(Source.live(LocalDate.of(2026, 2, 3)));
    }
}
