package dk.sagsgang.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.embedded.PortTaken;
import dk.sagsgang.embedded.ServerProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EmbeddedKafkaIT {
    private static final String TOPIC = "sagsgang.testby.events";

    @TempDir
    Path directory;

    @Test
    void what_a_transaction_committed_is_there_after_a_restart_on_another_port_and_what_was_aborted_is_not()
            throws Exception {
        int firstPort = LoopbackPorts.free();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, firstPort)) {
            assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + firstPort);
            createTopic(kafka.bootstrapServers());
            produce(kafka.bootstrapServers(), "aborted", false);
            produce(kafka.bootstrapServers(), "committed", true);
            assertThat(consume(kafka.bootstrapServers(), 1)).containsExactly("committed");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo("127.0.0.1:" + firstPort);
            assertThat(consume(kafka.bootstrapServers(), 1)).containsExactly("committed");
            produce(kafka.bootstrapServers(), "after the restart", true);
            assertThat(consume(kafka.bootstrapServers(), 2)).containsExactly("committed", "after the restart");
        }
    }

    @Test
    void what_a_transaction_committed_is_there_after_the_broker_was_killed() throws Exception {
        try (ServerProcess broker = ServerProcess.start(KafkaMain.class, directory.toString())) {
            createTopic(broker.address());
            produce(broker.address(), "committed", true);
            broker.kill();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(consume(kafka.bootstrapServers(), 1)).containsExactly("committed");
            produce(kafka.bootstrapServers(), "after the kill", true);
            assertThat(consume(kafka.bootstrapServers(), 2)).containsExactly("committed", "after the kill");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, occupant.getLocalPort()))
                    .isInstanceOfSatisfying(
                            PortTaken.class, e -> assertThat(e.port()).isEqualTo(occupant.getLocalPort()))
                    .hasMessageContaining("Port " + occupant.getLocalPort());
        }
    }

    @Test
    void a_port_that_is_taken_while_the_broker_starts_is_named_and_neither_process_nor_data_suffers() throws Exception {
        try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int taken = occupant.getLocalPort();
            EmbeddedKafka.start(directory, 0).close();
            assertThatThrownBy(() -> EmbeddedKafka.startOn(directory, taken, LoopbackPorts.free()))
                    .isInstanceOfSatisfying(
                            PortTaken.class, e -> assertThat(e.port()).isEqualTo(taken));
            assertThatThrownBy(() -> EmbeddedKafka.startOn(directory, LoopbackPorts.free(), taken))
                    .isInstanceOfSatisfying(
                            PortTaken.class, e -> assertThat(e.port()).isEqualTo(taken));
            EmbeddedKafka.start(directory, 0).close();
        }
    }

    private static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(String servers, String value, boolean commit) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "transactional.id", "relay", "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> consume(String servers, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end || values.size() < count) {
                for (ConsumerRecord<String, String> consumed : consumer.poll(Duration.ofMillis(200))) {
                    values.add(consumed.value());
                }
            }
        }
        return values;
    }
}
