package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged before {@code kill -9} is, after a restart, in the ledger, on the topic and in the views, once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final int ROUNDS = 3;

    @Test
    void a_command_acknowledged_just_before_kill_9_is_everywhere_exactly_once(@TempDir Path data) throws Exception {
        List<String> caseIds = new ArrayList<>();
        long position = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            try (Program program = Program.up(data)) {
                JsonNode receipt = open(program, round);
                program.kill();
                caseIds.add(receipt.path("caseId").asString());
                position = receipt.path("position").asLong();
            }
        }
        try (Program restarted = Program.up(data)) {
            JsonNode repeated = open(restarted, ROUNDS);
            assertThat(repeated.path("position").asLong())
                    .as("a repeat of the last command answers as the first time")
                    .isEqualTo(position);
            for (String caseId : caseIds) {
                restarted.get(CASES + "/" + caseId + "?minPosition=" + position);
                assertThat(types(restarted, caseId)).containsExactly("CaseOpened");
            }
            restarted.stop();
        }
        assertThat(openedOnTopic(data)).containsExactlyElementsOf(caseIds);
        assertThat(openedInLedger(data)).containsExactlyElementsOf(caseIds);
    }

    private static JsonNode open(Program program, int round) {
        HttpResponse<String> answer = program.post(
                CASES,
                "kill-" + round,
                "{\"number\":\"99.99.99-A00-%d-20\",\"numberAssigned\":false,\"title\":\"Runde %d\"}"
                        .formatted(round, round));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> types(Program program, String caseId) {
        return JsonMapper.shared()
                .readTree(program.get(CASES + "/" + caseId + "/history").body())
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static List<String> openedOnTopic(Path data) {
        List<String> opened = new ArrayList<>();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka.bootstrapServers(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition topic = new TopicPartition(Topics.events(HERNING), 0);
            consumer.assign(Set.of(topic));
            consumer.seekToBeginning(Set.of(topic));
            long end = Objects.requireNonNull(consumer.endOffsets(Set.of(topic)).get(topic));
            while (consumer.position(topic) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    RecordedEvent event = read(record);
                    if (event.type().equals("CaseOpened")) {
                        opened.add(event.stream().name());
                    }
                });
            }
        }
        return opened;
    }

    private static RecordedEvent read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return CloudEventHeaders.read(headers, record.value());
    }

    private static List<String> openedInLedger(Path data) {
        List<String> opened = new ArrayList<>();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("ledger"), Set.of("sagsgang_ledger"), 0);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase ledger = client.getDatabase("sagsgang_ledger");
            for (String collection : ledger.listCollectionNames()) {
                for (Document commit : ledger.getCollection(collection).find().sort(new Document("_id", 1))) {
                    for (Document event : commit.getList("e", Document.class, List.of())) {
                        if (event.getString("t").equals("CaseOpened")) {
                            String stream = event.getString("s");
                            opened.add(stream.substring(stream.lastIndexOf('/') + 1));
                        }
                    }
                }
            }
        }
        return opened;
    }
}
