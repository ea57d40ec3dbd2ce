package dk.sagsgang.command.relay;

import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class RelayIT {

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    private RelayScene scene;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void open() {
        scene = new RelayScene(kafka.bootstrapServers());
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void an_event_arrives_as_the_ledger_has_it() throws Exception {
        scene.append(1, 3);
        Relay relay = scene.relay();
        awaitRelayed(relay);
        assertThat(scene.events())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(scene.ledger().read(scene.authority(), 1, 10));
        ConsumerRecord<byte[], byte[]> last = scene.records().getLast();
        RecordedEvent event = scene.events().getLast();
        assertThat(new String(last.key(), StandardCharsets.UTF_8))
                .isEqualTo(event.stream().toString());
        assertThat(last.timestamp()).isEqualTo(event.recordedAt().toEpochMilli());
        assertThat(relay.status().get(scene.authority()))
                .isEqualTo(new RelayStatus(RelayState.RUNNING, "", 4, OptionalLong.of(4), Duration.ZERO));
        assertThat(scene.lagEvents()).isZero();
        assertThat(scene.registry().get("sagsgang.relay.events").counter().count())
                .isEqualTo(4);
    }

    @Test
    void the_topic_keeps_everything_for_ever_in_one_partition() throws Exception {
        awaitRelayed(scene.relay());
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, scene.topic());
        Config config = scene.admin()
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .getOrDefault(resource, new Config(List.of()));
        assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(Long.parseLong(config.get("max.message.bytes").value())).isGreaterThanOrEqualTo(1_500_000);
        assertThat(scene.admin()
                        .describeTopics(List.of(scene.topic()))
                        .allTopicNames()
                        .get())
                .allSatisfy((name, topic) -> assertThat(topic.partitions()).hasSize(1));
    }

    @Test
    void commits_larger_than_a_transaction_and_events_of_the_largest_size_pass() throws Exception {
        Relay relay = scene.relay();
        scene.append(1, 1_300);
        scene.appendLargeEvents(30);
        scene.append(1, 2);
        awaitRelayed(relay);
        assertThat(scene.positions()).isEqualTo(upTo(1 + 1_300 + 30 + 2));
    }

    @Test
    void two_thousand_events_arrive_once_and_in_order_whatever_is_restarted_in_the_middle() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> scene.append(400, 5));
        int restarts = 0;
        while (!appending.isDone() || restarts < 4) {
            Relay relay = scene.relay();
            long enough = Math.min(2_001, (restarts + 1) * 400L - random.nextInt(300));
            await().atMost(60, SECONDS)
                    .until(() -> scene.status(relay).relayed().orElse(0) >= enough);
            relay.close();
            restarts++;
        }
        appending.get();
        awaitRelayed(scene.relay());
        assertThat(scene.positions()).as("seed %d", seed).isEqualTo(upTo(2_001));
    }

    @Test
    void an_authority_that_another_process_registered_is_found() throws Exception {
        Relay relay = scene.relay();
        AuthorityId neighbour = new AuthorityId(scene.authority() + "-n");
        Ledger elsewhere = scene.anotherLedger();
        elsewhere.append(registration(neighbour));
        await().atMost(60, SECONDS)
                .until(() -> relay.status().containsKey(neighbour)
                        && relay.status().get(neighbour).relayed().orElse(0) == 1);
        assertThat(scene.admin().listTopics().names().get()).contains(Topics.events(neighbour));
    }

    @Test
    void an_authority_is_found_beside_collections_of_others() throws Exception {
        scene.store().getDatabase("sagsgang").createCollection("ledger.X");
        Relay relay = scene.relay();
        awaitRelayed(relay);
        AuthorityId neighbour = new AuthorityId(scene.authority() + "-n");
        scene.anotherLedger().append(registration(neighbour));
        await().atMost(60, SECONDS).until(() -> relay.status().containsKey(neighbour));
    }

    @Nested
    class Resuming {

        @Test
        void goes_back_over_what_was_aborted_or_left_open() throws Exception {
            scene.append(3, 2);
            Relay first = scene.relay();
            awaitRelayed(first);
            first.close();
            try (Producer<byte[], byte[]> stranger =
                    new KafkaClients(scene.settings()).producer(new AuthorityId("stranger"))) {
                stranger.initTransactions();
                for (int each = 0; each < 60; each++) {
                    stranger.beginTransaction();
                    stranger.send(new ProducerRecord<>(scene.topic(), new byte[] {1}))
                            .get();
                    stranger.abortTransaction();
                }
            }
            try (Producer<byte[], byte[]> predecessor =
                    new KafkaClients(scene.settings()).producer(scene.authority())) {
                predecessor.initTransactions();
                predecessor.beginTransaction();
                predecessor
                        .send(new ProducerRecord<>(scene.topic(), new byte[] {2}))
                        .get();
                predecessor.flush();
                // Its transaction is open still: the next relay ends it.
                scene.append(1, 4);
                awaitRelayed(scene.relay());
            }
            assertThat(scene.positions()).isEqualTo(upTo(11));
        }

        @Test
        void waits_while_a_strangers_transaction_hides_the_end() throws Exception {
            Relay first = scene.relay();
            awaitRelayed(first);
            try (Producer<byte[], byte[]> stranger =
                    new KafkaClients(scene.settings()).producer(new AuthorityId("stranger"))) {
                stranger.initTransactions();
                stranger.beginTransaction();
                stranger.send(new ProducerRecord<>(scene.topic(), new byte[] {1}))
                        .get();
                scene.append(3, 2);
                awaitRelayed(first);
                first.close();
                Relay second = scene.relay();
                awaitBlocked(second, "has a transaction open that is not the relay's");
                stranger.abortTransaction();
                awaitRelayed(second);
            }
            assertThat(scene.positions()).isEqualTo(upTo(7));
        }

        @Test
        void is_refused_where_the_topic_holds_another_event() throws Exception {
            scene.append(1, 2);
            try (RelayScene another = sceneOfTheSameName()) {
                another.append(1, 2);
                Relay theirs = another.relay();
                await().atMost(60, SECONDS).until(() -> another.isRelayed(theirs));
                theirs.close();
                Relay relay = scene.relay();
                awaitBlocked(relay, "position 3 is another event");
                assertThat(scene.events())
                        .usingRecursiveFieldByFieldElementComparator()
                        .isEqualTo(another.ledger().read(scene.authority(), 1, 10));
            }
        }

        @Test
        void is_refused_where_the_topic_is_ahead() throws Exception {
            try (RelayScene another = sceneOfTheSameName()) {
                another.append(1, 5);
                Relay theirs = another.relay();
                await().atMost(60, SECONDS).until(() -> another.isRelayed(theirs));
                theirs.close();
                awaitBlocked(scene.relay(), "ahead of the ledger: it ends with position 6, the ledger with 1");
            }
        }

        @Test
        void is_refused_where_the_topic_holds_something_else() throws Exception {
            awaitRelayed(closedAgain(scene.relay()));
            try (Producer<byte[], byte[]> stranger =
                    new KafkaClients(scene.settings()).producer(new AuthorityId("stranger"))) {
                stranger.initTransactions();
                stranger.beginTransaction();
                stranger.send(new ProducerRecord<>(scene.topic(), new byte[] {1}))
                        .get();
                stranger.commitTransaction();
            }
            awaitBlocked(scene.relay(), "not one of ours");
        }

        private RelayScene sceneOfTheSameName() {
            return new RelayScene(kafka.bootstrapServers(), scene.authority());
        }

        private Relay closedAgain(Relay relay) {
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
            relay.close();
            return relay;
        }
    }

    @Nested
    class A_topic_that_was_there {

        @Test
        void is_refused_while_it_forgets_and_used_once_it_does_not() throws Exception {
            NewTopic forgetful = new NewTopic(scene.topic(), 1, (short) 1)
                    .configs(Map.of("retention.ms", "604800000", "max.message.bytes", "3000000"));
            scene.admin().createTopics(List.of(forgetful)).all().get();
            Relay relay = scene.relay();
            awaitBlocked(relay, "retention.ms is 604800000 and must be -1");
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, scene.topic());
            AlterConfigOp lasting = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
            scene.admin()
                    .incrementalAlterConfigs(Map.of(resource, List.of(lasting)))
                    .all()
                    .get();
            awaitRelayed(relay);
        }

        @Test
        void is_refused_with_more_than_one_partition() throws Exception {
            scene.admin()
                    .createTopics(List.of(new NewTopic(scene.topic(), 2, (short) 1)))
                    .all()
                    .get();
            Relay relay = scene.relay();
            awaitBlocked(relay, "it has 2 partitions and must have one");
            assertThat(scene.status(relay).reason()).contains("max.message.bytes");
        }
    }

    @Nested
    class Two_relays {

        @Test
        void do_not_fight_and_the_one_that_stands_by_takes_over_work_that_is_left_undone() throws Exception {
            Relay first = scene.relay();
            scene.append(10, 2);
            awaitRelayed(first);
            Relay second = scene.relayOver(scene.anotherLedger());
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(second));
            scene.append(10, 2);
            await().atMost(60, SECONDS).until(() -> scene.status(first).state() == RelayState.STANDBY);
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(second));

            // As long as the second one works the first one leaves it alone, for longer than it would wait otherwise.
            long until =
                    System.nanoTime() + 3 * scene.settings().takeOverAfter().toNanos();
            await().atMost(60, SECONDS).until(() -> {
                scene.append(1, 1);
                assertThat(scene.status(first).state()).isEqualTo(RelayState.STANDBY);
                return System.nanoTime() > until;
            });
            assertThat(scene.status(second).state()).isEqualTo(RelayState.RUNNING);

            second.close();
            scene.append(10, 2);
            awaitRelayed(first);
            assertThat(scene.status(first).state()).isEqualTo(RelayState.RUNNING);
            assertThat(scene.positions()).isEqualTo(upTo(scene.ledger().head(scene.authority())));
        }
    }

    @Nested
    class A_hole_in_the_ledger {

        @Test
        void stops_the_relay_before_it() throws Exception {
            scene.append(10, 2);
            scene.store()
                    .getDatabase("sagsgang")
                    .getCollection("ledger." + scene.authority())
                    .deleteOne(Filters.eq("_id", 8L));
            Relay relay = scene.relayOfAnotherProcess();
            awaitBlocked(relay, "Position 8 of " + scene.authority() + " is missing");
            assertThat(scene.positions()).isEqualTo(upTo(7));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(scene.lagEvents()).isEqualTo(14));
        }
    }

    private void awaitRelayed(Relay relay) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(scene.isRelayed(relay))
                        .as("%s", relay.status())
                        .isTrue());
    }

    private void awaitBlocked(Relay relay, String reason) {
        await().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(scene.status(relay).state()).isEqualTo(RelayState.BLOCKED);
            assertThat(scene.status(relay).reason()).contains(reason);
        });
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
