package dk.sagsgang.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingTimesIT {
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestServers servers = TestServers.start();
    private final MongoClient client = MongoClients.create(servers.mongodbUri());
    private final RecordingTimes times = new RecordingTimes(client.getDatabase("times"), () -> Generations.FIRST);

    @AfterEach
    void stop() {
        client.close();
        servers.close();
    }

    /** The third position was recorded by a clock that is three seconds slow, and the batches overlap. */
    @Test
    void turn_an_instant_into_the_highest_position_recorded_by_then_whatever_the_clocks_said() {
        List<RecordedEvent> events = recorded(0, 1, -2, 4, 5, 6);
        times.note(events.subList(0, 2));
        times.note(events.subList(0, 4));
        times.note(events.subList(2, 5));
        times.note(events.subList(2, 5));
        times.note(events.subList(5, 6));
        assertThat(times.lastBy(HERNING, NOON.minusSeconds(3))).isEmpty();
        assertThat(times.lastBy(HERNING, NOON.minusSeconds(2))).hasValue(3);
        assertThat(times.lastBy(HERNING, NOON.plusSeconds(3))).hasValue(3);
        assertThat(times.lastBy(HERNING, NOON.plusSeconds(4))).hasValue(4);
        assertThat(times.lastBy(HERNING, NOON.plusMillis(5_999))).hasValue(5);
        assertThat(times.lastBy(HERNING, NOON.plusSeconds(60))).hasValue(6);
        assertThat(times.lastBy(new AuthorityId("another"), NOON.plusSeconds(60)))
                .isEmpty();
    }

    private static List<RecordedEvent> recorded(long... seconds) {
        Ledger ledger = new Ledger(HERNING.value());
        List<RecordedEvent> events = new ArrayList<>();
        for (long second : seconds) {
            RecordedEvent it =
                    ledger.record(Stories.caseStream(ledger, "1"), LocalDate.EPOCH, new CaseRenamed(new Text("Titel")));
            events.add(new RecordedEvent(
                    it.position(),
                    it.id(),
                    it.type(),
                    it.revision(),
                    it.stream(),
                    it.version(),
                    NOON.plusSeconds(second),
                    it.actor(),
                    it.role(),
                    it.commandId(),
                    it.correlationId(),
                    it.source(),
                    it.payload()));
        }
        return events;
    }
}
