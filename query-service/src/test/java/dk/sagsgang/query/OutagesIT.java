package dk.sagsgang.query;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Servers come and go here, so they are always embedded ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void the_service_starts_without_its_servers_and_goes_on_through_each_outage() throws IOException {
        int mongoPort = freePort();
        int kafkaPort = freePort();
        Ledger ledger = Stories.registered("herning");
        Stories.boblberg(ledger);
        String uri = "mongodb://127.0.0.1:" + mongoPort;
        try (QueryService service = QueryService.start(uri, "127.0.0.1:" + kafkaPort, "outages")) {
            Answer early = service.get("/herning/cases/29.09.00-P20-1-19");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).isEqualTo("1");
            assertThat(early.json().get("reason").asString()).isEqualTo("VIEW_STORE_AWAY");
            assertThat(component(service, "viewStore")).isEqualTo("DOWN");
            assertThat(component(service, "kafka")).isEqualTo("DOWN");

            try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), kafkaPort);
                    Publisher publisher = new Publisher(kafka.bootstrapServers())) {
                publisher.publish(ledger);
                try (EmbeddedMongo first = mongo("first", mongoPort)) {
                    assertThat(first.port()).isEqualTo(mongoPort);
                    awaitPosition(service, 12);
                    await().atMost(PATIENCE)
                            .until(() ->
                                    service.ask("/actuator/health/readiness").status() == 200);
                }
                ledger.record(
                        Stories.caseStream(ledger, "29.09.00-P20-1-19"),
                        NOVEMBER,
                        new CaseRenamed(new Text("Omdøbt imens")));
                publisher.publish(ledger);
                assertThat(service.get("/herning/cases/29.09.00-P20-1-19").status())
                        .isEqualTo(503);
                // The second one has lost everything, as a store in memory does.
                try (EmbeddedMongo second = mongo("second", mongoPort)) {
                    assertThat(second.port()).isEqualTo(mongoPort);
                    awaitPosition(service, 13);
                    JsonNode it =
                            service.get("/herning/cases/29.09.00-P20-1-19").json();
                    assertThat(it.get("title").asString()).isEqualTo("Omdøbt imens");
                    assertThat(service.get("/herning/cases/29.09.00-P20-1-19/history")
                                    .json()
                                    .get("items"))
                            .hasSize(7);
                    assertThat(service.get("/herning/cases?minPosition=13")
                                    .json()
                                    .get("items"))
                            .hasSize(2);
                }
            }
        }
    }

    @Test
    void a_restarted_service_goes_on_where_the_views_are_whatever_the_group_committed() {
        Ledger ledger = Stories.registered("herning");
        Stories.boblberg(ledger);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                Publisher publisher = new Publisher(kafka.bootstrapServers())) {
            publisher.publish(ledger);
            try (QueryService service =
                    QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "restart")) {
                awaitPosition(service, 12);
            }
            ledger.record(
                    Stories.caseStream(ledger, "29.09.00-P20-1-19"), NOVEMBER, new CaseRenamed(new Text("Omdøbt")));
            publisher.publish(ledger);
            try (QueryService service =
                    QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "restart")) {
                awaitPosition(service, 13);
                JsonNode history = service.get("/herning/cases/29.09.00-P20-1-19/history")
                        .json()
                        .get("items");
                assertThat(history).hasSize(7);
                assertThat(service.get("/herning/cases?q=bobl&minPosition=13")
                                .json()
                                .get("items"))
                        .hasSize(1);
            }
            // Other views, the same group: its offsets lie at the end, yet everything must be read.
            try (QueryService service = QueryService.start(
                    mongo.connectionString(),
                    kafka.bootstrapServers(),
                    "restart",
                    "--sagsgang.mongodb.views-database=others")) {
                awaitPosition(service, 13);
                assertThat(service.get("/herning/cases/29.09.00-P20-1-19")
                                .json()
                                .get("version")
                                .asLong())
                        .isEqualTo(6);
            }
        }
    }

    @Test
    void a_quarantined_case_is_healed_by_a_start_that_can_fold_all_of_it() {
        Ledger ledger = Stories.registered("herning");
        Stories.boblberg(ledger);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString());
                Publisher publisher = new Publisher(kafka.bootstrapServers())) {
            publisher.publish(ledger);
            try (QueryService service =
                    QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "healing")) {
                awaitPosition(service, 12);
            }
            // As a service left it that did not know the event at position 11.
            Document quarantine = new Document("reason", "Position 11 was not known").append("position", 11L);
            Document update = new Document("$set", new Document("quarantine", quarantine).append("version", 0L));
            assertThat(client.getDatabase("views_healing")
                            .getCollection("v3_case")
                            .updateOne(new Document("_id", "herning/case/29.09.00-P20-1-19"), update)
                            .getModifiedCount())
                    .isEqualTo(1);
            try (QueryService service =
                    QueryService.start(mongo.connectionString(), kafka.bootstrapServers(), "healing")) {
                await().atMost(PATIENCE)
                        .until(() -> service.ask("/actuator/health/readiness").status() == 200);
                JsonNode it = service.get("/herning/cases/29.09.00-P20-1-19").json();
                assertThat(it.get("version").asLong()).isEqualTo(5);
                assertThat(it.has("quarantined")).isFalse();
                assertThat(service.ask("/actuator/prometheus").text()).contains("sagsgang_intake_quarantined 0.0");
            }
        }
    }

    private EmbeddedMongo mongo(String name, int port) {
        return EmbeddedMongo.start(directory.resolve(name), Set.of(), port);
    }

    private static void awaitPosition(QueryService service, long position) {
        await().atMost(PATIENCE)
                .until(() -> service.get("/herning?minPosition=" + position).status() == 200);
    }

    private static String component(QueryService service, String name) {
        JsonNode health = service.ask("/actuator/health").json();
        return health.at("/components/" + name + "/status").asString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
