package dk.sagsgang.query;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.servers.FrozenCorpus;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A topic with every form that events were ever stored in, taken in by the service as it runs, and taken in anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenCorpusIT {
    private static final String CASE = "/herning/cases/24~2F1871";
    private static final String MEETING = "/herning/meetings/KFU-2024-05-14";

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final List<RecordedEvent> corpus = FrozenCorpus.read();
    private final QueryService service = start("corpus");

    @BeforeAll
    void publish() {
        publisher.publish(new Ledger("herning"), corpus);
        assertThat(service.get("/herning?minPosition=" + corpus.size()).status())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @Test
    void is_taken_in_whole() {
        JsonNode states = service.ask("/actuator/health").json().at("/components/intake/details/authorities/herning");
        assertThat(states.get("position").asLong()).isEqualTo(corpus.size());
        assertThat(states.path("quarantined")).as("%s", states).isEmpty();
        assertThat(service.get(CASE).json().has("quarantined")).isFalse();
        assertThat(service.get(MEETING).json().get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void is_handed_out_in_the_octets_and_revisions_that_it_came_in() {
        String history = service.get(CASE + "/history?limit=200").text();
        assertThat(corpus)
                .filteredOn(it -> it.stream().kind() == StreamId.Kind.CASE)
                .allSatisfy(event -> assertThat(history)
                        .contains("\"payload\":" + new String(event.payload(), StandardCharsets.UTF_8)));
        assertThat(history)
                .contains("\"type\":\"FindingDismissed\",\"revision\":1")
                .contains("\"finding\":\"udløb-uden-beslutning:7d0f3c1e\"")
                .contains("\"type\":\"FindingDismissed\",\"revision\":2");
    }

    @Test
    void gives_the_same_views_when_they_are_built_anew() {
        List<String> addresses = List.of(CASE, MEETING, CASE + "/history?limit=200", "/herning/committees");
        List<String> before =
                addresses.stream().map(service::get).map(Answer::text).toList();
        try (QueryService anew = start("corpus-anew")) {
            assertThat(anew.get("/herning/cases?minPosition=" + corpus.size()).status())
                    .isEqualTo(200);
            assertThat(addresses.stream().map(anew::get).map(Answer::text)).isEqualTo(before);
        }
    }

    @Test
    void holds_up_the_case_of_a_revision_that_nobody_knows_yet_and_nothing_else() {
        Ledger ledger = Stories.registered("ahead");
        Stories.opened(ledger, "1", "En sag");
        Stories.opened(ledger, "2", "En anden sag");
        ledger.record(
                Stories.caseStream(ledger, "1"),
                Stories.NOVEMBER,
                "CaseRenamed",
                7,
                "{\"headline\":\"Ny\"}".getBytes(StandardCharsets.UTF_8));
        publisher.publish(ledger);
        assertThat(service.get("/ahead/cases/1?minPosition=4")
                        .json()
                        .get("quarantined")
                        .asString())
                .contains("Position 4")
                .contains("Revision 7 of CaseRenamed is not known here, where the newest is 1.");
        assertThat(service.get("/ahead/cases/2").json().has("quarantined")).isFalse();
    }

    private QueryService start(String name) {
        return QueryService.start(servers.mongodbUri(), servers.kafkaServers(), name);
    }
}
