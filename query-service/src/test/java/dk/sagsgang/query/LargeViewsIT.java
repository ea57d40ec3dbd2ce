package dk.sagsgang.query;

import static dk.sagsgang.query.servers.Stories.FOU;
import static dk.sagsgang.query.servers.Stories.MEETING;
import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.Stories;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** More in one committee, and in one history, than an embedded server can say at once; containers would hide it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeViewsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CASES = 62;
    private static final Text BRIEF = new Text("Udvalget drøfter sagens forløb. ".repeat(860_000 / 33));

    @TempDir
    Path directory;

    @Test
    void a_committee_with_more_than_48_MB_of_cases_is_dissolved_and_read_in_again_after_a_restart() {
        Ledger ledger = Stories.registered("herning");
        StreamId committee = StreamId.of(ledger.authority(), FOU);
        ledger.record(
                committee,
                NOVEMBER,
                new CommitteeEstablished(FOU, new Text("Forebyggelsesudvalget"), CommitteeKind.STANDING, null));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                Publisher publisher = new Publisher(kafka.bootstrapServers())) {
            for (int item = 1; item <= CASES; item++) {
                placedWithBrief(ledger, item);
                publisher.publish(ledger);
            }
            long before = ledger.position();
            try (QueryService service =
                    QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "large")) {
                awaitPosition(service, before);
                ledger.record(committee, NOVEMBER, new CommitteeDissolved(LocalDate.of(2021, 12, 31), null, null));
                publisher.publish(ledger);
                awaitPosition(service, before + 1);
                for (int item : List.of(1, CASES)) {
                    JsonNode it = service.get("/herning/cases/sag-" + item).json();
                    assertThat(it.at("/committee/dissolvedOn").asString()).isEqualTo("2021-12-31");
                }
            }
            try (QueryService again = QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "large")) {
                await().atMost(PATIENCE)
                        .until(() -> again.ask("/actuator/health/readiness").status() == 200);
                assertThat(again.get("/herning/cases?limit=200&minPosition=" + ledger.position())
                                .json()
                                .get("items"))
                        .hasSize(CASES);
            }
        }
    }

    @Test
    void a_history_of_many_large_events_is_answered_in_shorter_pages() {
        Ledger ledger = Stories.registered("herning");
        Stories.opened(ledger, "1", "En lang sag");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                Publisher publisher = new Publisher(kafka.bootstrapServers());
                QueryService service =
                        QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "history")) {
            for (int each = 0; each < CASES; each++) {
                brief(ledger, "1", 1);
                publisher.publish(ledger);
            }
            awaitPosition(service, ledger.position());
            long next = 0;
            int pages = 0;
            int events = 0;
            while (next >= 0) {
                JsonNode page = service.get("/herning/cases/1/history?limit=200&from=" + next)
                        .json();
                for (JsonNode event : page.get("items")) {
                    assertThat(event.get("version").asLong()).isEqualTo(events);
                    events++;
                }
                pages++;
                next = page.path("next").asLong(-1);
                assertThat(next).isIn(-1L, (long) events);
            }
            assertThat(events).isEqualTo(CASES + 1);
            assertThat(pages).isBetween(3, CASES);
        }
    }

    private static void placedWithBrief(Ledger ledger, int item) {
        String number = "sag-" + item;
        Stories.opened(ledger, number, "Sag " + item);
        ledger.record(
                Stories.caseStream(ledger, number),
                NOVEMBER,
                new CasePlacedOnAgenda(
                        new AgendaItem(MEETING, item),
                        FOU,
                        NOVEMBER,
                        item,
                        new Text("Sag " + item),
                        Openness.OPEN,
                        Purpose.DECISION,
                        List.of()));
        brief(ledger, number, item);
    }

    private static void brief(Ledger ledger, String number, int item) {
        ledger.record(
                Stories.caseStream(ledger, number),
                NOVEMBER,
                new BriefSubmitted(new AgendaItem(MEETING, item), null, BRIEF, null, null));
    }

    private static void awaitPosition(QueryService service, long position) {
        await().atMost(PATIENCE)
                .until(() -> service.get("/herning?minPosition=" + position).status() == 200);
    }
}
