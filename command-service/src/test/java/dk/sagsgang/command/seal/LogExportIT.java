package dk.sagsgang.command.seal;

import static dk.sagsgang.command.CommandServer.HERNING;
import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dk.sagsgang.command.CommandServer;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.stored.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class LogExportIT {

    private static final String EXPORTS = "/api/v1/authorities/herning/log/exports";

    private EmbeddedMongo store;
    private CommandServer server;
    private int commits;

    @BeforeEach
    void start() {
        store = EmbeddedMongo.inMemory();
        server = CommandServer.on(store);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void what_was_just_acknowledged_is_in_a_bundle_that_verifies() throws Exception {
        append(1, 1);
        for (int each = 0; each < 3; each++) {
            append(3, 100);
            HttpResponse<byte[]> bundle = export();
            assertThat(bundle.statusCode()).isEqualTo(200);
            assertThat(bundle.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            AuditReport report = verified(bundle);
            assertThat(report.faults()).isEmpty();
            assertThat(report.eventsRead()).isEqualTo(2 + (each + 1) * 300L);
            assertThat(report.checkpointsVerified()).isPositive();
            assertThat(report.keys()).isEqualTo(server.bean(SealKeys.class).of(HERNING));
        }
    }

    @Test
    void an_altered_event_is_found_by_whoever_verifies_the_bundle() throws Exception {
        append(4, 100);
        assertThat(verified(export()).faults()).isEmpty();
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<BsonDocument> ledger = ledger(client);
            BsonDocument commit =
                    Objects.requireNonNull(ledger.find(Filters.eq("_id", 102L)).first());
            commit.put("by", new BsonString("en anden"));
            ledger.replaceOne(Filters.eq("_id", 102L), commit);
        }
        AuditReport report = verified(export());
        assertThat(report.faultCount()).isGreaterThanOrEqualTo(100);
        assertThat(report.faults().toString()).contains("102", "201");
    }

    @Test
    void a_bundle_that_cannot_be_finished_breaks_off() throws Exception {
        append(40, 100);
        assertThat(export().statusCode()).isEqualTo(200);
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            ledger(client).deleteOne(Filters.eq("_id", 3_702L));
        }
        assertThatThrownBy(this::export).isInstanceOf(IOException.class);
    }

    @Test
    void of_an_authority_that_is_not_registered_is_a_problem() throws Exception {
        HttpResponse<byte[]> answer = post("/api/v1/authorities/ingen/log/exports");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer).path("reason").asString()).isEqualTo("AUTHORITY_UNKNOWN");
        assertThat(post("/api/v1/authorities/INGEN/log/exports").statusCode()).isEqualTo(404);
    }

    @Test
    void of_a_log_that_is_blocked_is_a_problem() throws Exception {
        append(3, 100);
        assertThat(export().statusCode()).isEqualTo(200);
        server.close();
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            client.getDatabase("sagsgang_ledger")
                    .getCollection("tiles.herning")
                    .deleteOne(Filters.eq("_id", "tile/0/000"));
        }
        server = CommandServer.on(store);
        HttpResponse<byte[]> answer = export();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(problem(answer).path("reason").asString()).isEqualTo("LOG_BLOCKED");
        assertThat(problem(answer).path("detail").asString()).contains("tile/0/000 is missing");
    }

    private void append(int count, int eventsEach) {
        for (int each = 0; each < count; each++) {
            String name = "sag-" + commits++;
            server.bean(Ledger.class).append(commit(name, aCase(HERNING, name), 0, eventsEach));
        }
    }

    private HttpResponse<byte[]> export() throws IOException, InterruptedException {
        return post(EXPORTS);
    }

    private HttpResponse<byte[]> post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static JsonNode problem(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return EventJson.mapper().readTree(answer.body());
    }

    private static AuditReport verified(HttpResponse<byte[]> bundle) throws IOException {
        return AuditVerifier.verify(new ByteArrayInputStream(bundle.body()), List.of(), List.of());
    }

    private static MongoCollection<BsonDocument> ledger(MongoClient client) {
        return client.getDatabase("sagsgang_ledger").getCollection("ledger.herning", BsonDocument.class);
    }
}
