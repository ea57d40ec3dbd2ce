package dk.sagsgang.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CheckpointTopicIT {

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;
    private static RelaySettings settings;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, 0);
        settings = RelaySettings.usual(kafka.bootstrapServers()).withoutReplicas();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void a_checkpoint_arrives_with_its_size_as_key_and_the_keys_of_the_log_beside_it() {
        AuthorityId authority = new AuthorityId("ankomst");
        try (CheckpointOutlet outlet = new CheckpointTopic(authority, settings)) {
            assertThat(outlet.look()).isEmpty();
            assertThat(outlet.claim()).isEmpty();
            List<CheckpointRecord> sent = checkpoints(authority, 1, 2);
            outlet.send(sent);
            outlet.send(checkpoints(authority, 3, 3));
            List<ConsumerRecord<byte[], byte[]>> records = records(authority);
            assertThat(records).hasSize(3);
            assertThat(new String(records.getLast().key(), StandardCharsets.UTF_8))
                    .isEqualTo("3");
            assertThat(read(records.getFirst())).isEqualTo(sent.getFirst());
            assertThat(outlet.look())
                    .hasValueSatisfying(
                            last -> assertThat(last).isEqualTo(records.getLast().value()));
        }
    }

    @Test
    void the_one_that_claims_it_shuts_the_former_out_and_goes_on_from_what_is_there() {
        AuthorityId authority = new AuthorityId("afloesning");
        try (CheckpointOutlet former = new CheckpointTopic(authority, settings);
                CheckpointOutlet next = new CheckpointTopic(authority, settings)) {
            former.look();
            former.claim();
            former.send(checkpoints(authority, 1, 4));
            List<CheckpointRecord> all = checkpoints(authority, 5, 5);
            next.look();
            assertThat(next.claim())
                    .hasValueSatisfying(last ->
                            assertThat(new String(last, StandardCharsets.UTF_8)).contains("\n4\n"));
            assertThatThrownBy(() -> former.send(all))
                    .isInstanceOfSatisfying(
                            OutletFailure.class, e -> assertThat(e.state()).isEqualTo(RelayState.STANDBY));
            next.send(all);
            assertThat(records(authority)).hasSize(5);
        }
    }

    @Test
    void the_topic_keeps_everything_for_ever_in_one_partition() throws Exception {
        AuthorityId authority = new AuthorityId("varig");
        try (CheckpointOutlet outlet = new CheckpointTopic(authority, settings)) {
            outlet.look();
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.checkpoints(authority));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Config config =
                    admin.describeConfigs(List.of(resource)).all().get().getOrDefault(resource, new Config(List.of()));
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    @Test
    void a_topic_that_forgets_is_refused() throws Exception {
        AuthorityId authority = new AuthorityId("glemsom");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.checkpoints(authority), 1, (short) 1)))
                    .all()
                    .get();
        }
        try (CheckpointOutlet outlet = new CheckpointTopic(authority, settings)) {
            assertThatThrownBy(outlet::look)
                    .isInstanceOfSatisfying(
                            OutletFailure.class, e -> assertThat(e.state()).isEqualTo(RelayState.BLOCKED))
                    .hasMessageContaining("retention.ms");
        }
    }

    @Test
    void a_broker_that_is_away_is_told_as_away() {
        RelaySettings nowhere = new RelaySettings(
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                500,
                (short) 1,
                1,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofMillis(200));
        try (CheckpointOutlet outlet = new CheckpointTopic(new AuthorityId("borte"), nowhere)) {
            assertThatThrownBy(outlet::look)
                    .isInstanceOfSatisfying(
                            OutletFailure.class, e -> assertThat(e.state()).isEqualTo(RelayState.BROKER_AWAY));
        }
    }

    private static List<CheckpointRecord> checkpoints(AuthorityId authority, long first, long last) {
        NoteSigner signer = NoteSigner.generate(Checkpoint.origin(authority));
        NoteSigner former = NoteSigner.generate(Checkpoint.origin(authority));
        LogKeys keys = new LogKeys(List.of(signer.verifier()), List.of(former.verifier()));
        return LongStream.rangeClosed(first, last)
                .mapToObj(size -> Checkpoint.of(authority, new TreeHead(size, Sha256.of(new byte[] {(byte) size}))))
                .map(checkpoint -> new CheckpointRecord(signer.sign(checkpoint.text()), keys))
                .toList();
    }

    private static CheckpointRecord read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return CheckpointRecord.read(headers, record.value());
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(AuthorityId authority) {
        KafkaClients clients = new KafkaClients(settings);
        TopicPartition partition = new TopicPartition(Topics.checkpoints(authority), 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                records.addAll(consumer.poll(Duration.ofMillis(100)).records(partition));
            }
        }
        return records;
    }
}
