package dk.sagsgang.command.seal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dk.sagsgang.command.ledger.LedgerFixtures;
import dk.sagsgang.command.relay.RelayState;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.NoteSignature;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class SealerIT {

    private static final AuthorityId BY = new AuthorityId("by");
    private static final AuthorityId NABO = new AuthorityId("nabo");

    @TempDir
    Path directory;

    private SealScene scene;

    @BeforeEach
    void open() {
        scene = new SealScene(BY, directory.resolve("keys"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void what_was_there_and_what_is_appended_is_sealed() throws Exception {
        scene.append(3, 200);
        Sealer sealer = scene.sealer();
        scene.awaitSealed(sealer);
        for (int each = 0; each < 20; each++) {
            scene.append(1, each + 1);
            scene.awaitSealed(sealer);
        }
        scene.everyCheckpointIsTrue();
        assertThat(scene.checkpoints()).hasSizeGreaterThan(20);
        assertThat(scene.status(sealer).state()).isEqualTo(SealState.SEALING);
        assertThat(scene.status(sealer).lagEvents()).hasValue(0);
        assertThat(gauge("sagsgang.seal.lag.events")).isZero();
        assertThat(gauge("sagsgang.seal.lag.seconds")).isZero();
        assertThat(scene.registry().get("sagsgang.seal.checkpoints").counter().count())
                .isEqualTo(scene.checkpoints().size());
    }

    @Test
    void an_authority_and_commits_of_another_process_are_found() throws Exception {
        Sealer sealer = scene.sealer();
        scene.awaitSealed(sealer);
        scene.anotherLedger().append(LedgerFixtures.registration(NABO));
        await().atMost(60, SECONDS)
                .until(() -> sealer.status().containsKey(NABO)
                        && sealer.status().get(NABO).sealed().orElse(0) == 1);
    }

    @Test
    void a_caller_can_wait_until_what_was_recorded_is_sealed() throws Exception {
        Sealer sealer = scene.sealer();
        scene.append(1, 300);
        assertThat(sealer.awaitSealed(BY, Duration.ofSeconds(30)).sealed()).hasValue(301);
        assertThat(scene.checkpoints().getLast().size()).isEqualTo(301);
    }

    @Test
    void wherever_the_process_is_killed_the_next_one_goes_on() throws Exception {
        boolean killed = true;
        int moment = 0;
        for (; killed; moment++) {
            try (SealScene each = new SealScene(BY, directory.resolve("keys"))) {
                each.append(6, 100);
                KilledStore[] store = new KilledStore[1];
                int at = moment;
                Sealer first = each.sealerThrough(real -> store[0] = new KilledStore(real, at));
                await().atMost(60, SECONDS)
                        .until(() -> store[0] != null
                                && (store[0].isKilled()
                                        || each.status(first).sealed().orElse(0) == 601));
                killed = store[0].isKilled();
                first.close();
                each.append(1, 3);
                each.awaitSealed(each.sealer());
                each.everyCheckpointIsTrue();
                awaitPublished(each);
            }
        }
        // Three moments each of the tiles and of the checkpoint at least; at how many stops it signs is a matter of
        // pace.
        assertThat(moment).isGreaterThan(6);
    }

    @Nested
    class Two_sealers {

        @Test
        void compute_the_same_and_do_not_disturb_each_other() throws Exception {
            Sealer one = scene.sealer();
            Sealer other = scene.sealerOfAnotherProcess(scene.keys());
            CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> scene.append(150, 7));
            appending.get();
            scene.awaitSealed(one);
            scene.awaitSealed(other);
            assertThat(scene.status(one).state()).isEqualTo(SealState.SEALING);
            scene.everyCheckpointIsTrue();
            awaitPublished(scene);
            assertThat(scene.topic().sizes(BY)).isSorted().doesNotHaveDuplicates();
            assertThat(List.of(
                            scene.status(one).topic().state(),
                            scene.status(other).topic().state()))
                    .contains(RelayState.RUNNING);
        }

        @Test
        void go_on_when_the_one_that_published_ends() throws Exception {
            Sealer one = scene.sealer();
            scene.awaitSealed(one);
            Sealer other = scene.sealerOfAnotherProcess(scene.keys());
            scene.awaitSealed(other);
            await().atMost(60, SECONDS).until(() -> scene.status(other).topic().state() == RelayState.RUNNING);
            scene.append(1, 5);
            await().atMost(60, SECONDS).until(() -> scene.status(one).topic().state() == RelayState.STANDBY);
            other.close();
            scene.append(1, 5);
            awaitPublished(scene);
        }

        @Test
        void with_another_key_the_later_one_stops_and_the_first_goes_on() throws Exception {
            Sealer one = scene.sealer();
            scene.awaitSealed(one);
            Sealer stranger = scene.sealerOfAnotherProcess(SealKeys.inDirectory(directory.resolve("others")));
            scene.awaitBlocked(stranger, "signed by none of the keys that are known here");
            scene.append(2, 5);
            scene.awaitSealed(one);
            awaitPublished(scene);
            assertThat(scene.status(one).topic().state()).isEqualTo(RelayState.RUNNING);
            scene.everyCheckpointIsTrue();
        }
    }

    @Nested
    class A_new_key {

        @Test
        void is_introduced_by_the_former_and_signs_alone_afterwards() throws Exception {
            Sealer before = scene.sealer();
            scene.awaitSealed(before);
            before.close();
            rotate();
            Sealer after = scene.sealer();
            scene.append(1, 1);
            scene.awaitSealed(after);
            scene.append(1, 1);
            scene.awaitSealed(after);

            String former = scene.keys().of(BY).retired().getFirst().id();
            String active = scene.keys().of(BY).active().getFirst().id();
            List<List<String>> signers = scene.checkpoints().stream()
                    .map(checkpoint -> checkpoint.signed().signatures().stream()
                            .map(NoteSignature::keyId)
                            .toList())
                    .toList();
            assertThat(signers).containsExactly(List.of(former), List.of(former, active), List.of(active));
            awaitPublished(scene);
            assertThat(scene.topic().records(BY).getLast().keys())
                    .isEqualTo(scene.keys().of(BY));
        }

        @Test
        void is_introduced_also_when_the_process_is_killed_amid_it() throws Exception {
            Sealer before = scene.sealer();
            scene.awaitSealed(before);
            before.close();
            rotate();
            scene.append(1, 1);
            KilledStore[] store = new KilledStore[1];
            Sealer killed = scene.sealerThrough(real -> store[0] = new KilledStore(real, 0));
            await().atMost(60, SECONDS).until(() -> store[0] != null && store[0].isKilled());
            killed.close();
            scene.awaitSealed(scene.sealer());
            assertThat(scene.checkpoints().getLast().signed().signatures()).hasSize(2);
        }

        private void rotate() throws Exception {
            Path fresh = directory.resolve("fresh");
            SealKeys.inDirectory(fresh);
            java.nio.file.Files.move(
                    fresh.resolve("0001.pem"),
                    directory.resolve("keys").resolve("0002.pem"),
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Nested
    class What_was_altered_before_a_start {

        @BeforeEach
        void seal() {
            scene.append(6, 100);
            Sealer sealer = scene.sealer();
            scene.awaitSealed(sealer);
            sealer.close();
        }

        @Test
        void in_an_event_after_the_last_full_tile_is_refused_and_others_go_on() {
            alterEvent(502L, 20);
            Sealer sealer = scene.sealer();
            scene.awaitBlocked(sealer, "do not give the root that the checkpoint of size 601 has");
            scene.ledger().append(LedgerFixtures.registration(NABO));
            await().atMost(60, SECONDS)
                    .until(() -> Objects.requireNonNull(sealer.status().get(NABO))
                                    .sealed()
                                    .orElse(0)
                            == 1);
            scene.append(1, 1);
            assertThat(scene.checkpoints().getLast().size()).isEqualTo(601);
            assertThat(scene.status(sealer).isStuck()).isTrue();
        }

        @Test
        void in_a_tile_is_refused() {
            alterTile("tile/0/001");
            scene.awaitBlocked(scene.sealer(), "do not give the root");
        }

        @Test
        void in_a_tile_that_was_taken_away_is_refused() {
            scene.collection("tiles").deleteOne(Filters.eq("_id", "tile/0/000"));
            scene.awaitBlocked(scene.sealer(), "The stored tile tile/0/000 is missing");
        }

        @Test
        void in_the_checkpoint_is_refused() {
            String note = scene.checkpoints().getLast().note();
            String altered = note.replaceFirst("\n601\n", "\n600\n");
            scene.collection("checkpoints").updateOne(Filters.eq("_id", 601L), Updates.set("note", altered));
            scene.awaitBlocked(scene.sealer(), "The stored checkpoint of size 601 is not what was signed");
        }

        @Test
        void in_a_checkpoint_that_somebody_else_signed_is_refused() {
            NoteSigner stranger = NoteSigner.generate(Checkpoint.origin(BY));
            String text = scene.checkpoints().getLast().signed().text();
            scene.collection("checkpoints")
                    .updateOne(
                            Filters.eq("_id", 601L),
                            Updates.set("note", stranger.sign(text).encode()));
            scene.awaitBlocked(scene.sealer(), "signed by none of the keys");
        }

        @Test
        void in_a_ledger_that_lost_its_end_is_refused() {
            scene.collection("ledger").deleteOne(Filters.eq("_id", 502L));
            Sealer sealer =
                    scene.sealer(scene.anotherLedger(), SealScene.QUICK, scene.keys(), store -> store, scene.topic());
            scene.awaitBlocked(sealer, "The ledger ends at position 501, before the checkpoint of size 601");
        }

        @Test
        void is_sealed_again_once_it_was_put_right() {
            BsonDocument tile = Objects.requireNonNull(scene.collection("tiles")
                    .find(Filters.eq("_id", "tile/0/001"))
                    .first());
            alterTile("tile/0/001");
            Sealer sealer = scene.sealer();
            scene.awaitBlocked(sealer, "do not give the root");
            scene.collection("tiles").replaceOne(Filters.eq("_id", "tile/0/001"), tile);
            scene.append(1, 1);
            scene.awaitSealed(sealer);
        }
    }

    @Nested
    class What_the_topic_says {

        @Test
        void unmasks_a_ledger_that_was_rewritten_and_sealed_with_the_same_key() {
            scene.append(3, 100);
            Sealer sealer = scene.sealer();
            scene.awaitSealed(sealer);
            awaitPublished(scene);
            sealer.close();
            scene.dropEverything();
            try (SealScene rewritten = new SealScene(BY, directory.resolve("keys"))) {
                rewritten.append(4, 100);
                Sealer theirs = rewritten.sealer();
                rewritten.awaitSealed(theirs);
                theirs.close();
                Sealer again = rewritten.sealer(
                        rewritten.ledger(), SealScene.QUICK, rewritten.keys(), store -> store, scene.topic());
                rewritten.awaitBlocked(again, "on the topic has another root than the stored tree");
                rewritten.append(1, 1);
                assertThat(rewritten.checkpoints().getLast().size()).isEqualTo(401);
            }
        }

        @Test
        void unmasks_a_store_that_lost_what_was_said_before() {
            scene.append(3, 100);
            Sealer sealer = scene.sealer();
            scene.awaitSealed(sealer);
            awaitPublished(scene);
            sealer.close();
            scene.collection("checkpoints").deleteMany(new BsonDocument());
            Sealer again = scene.sealer();
            scene.awaitBlocked(again, "The topic is ahead of the store");
            assertThat(scene.checkpoints()).isEmpty();
        }

        @Test
        void comes_later_when_it_is_away_and_lacks_nothing_then() throws Exception {
            scene.topic().isAway(true);
            SealSettings impatient = new SealSettings(
                    Duration.ofMillis(1),
                    100,
                    Duration.ofMillis(100),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    0,
                    Duration.ZERO,
                    Duration.ZERO);
            Sealer sealer = scene.sealer(impatient);
            for (int each = 0; each < 30; each++) {
                scene.append(1, 2);
                scene.awaitSealed(sealer);
            }
            assertThat(scene.status(sealer).topic().state()).isEqualTo(RelayState.BROKER_AWAY);
            assertThat(scene.status(sealer).isStuck()).isFalse();
            scene.topic().isAway(false);
            awaitPublished(scene);
            assertThat(scene.topic().sizes(BY))
                    .isEqualTo(scene.checkpoints().stream()
                            .map(StoredCheckpoint::size)
                            .toList());
        }

        @Test
        void is_resumed_after_its_last_checkpoint() {
            for (int each = 0; each < 3; each++) {
                Sealer sealer = scene.sealer();
                scene.append(5, 3);
                scene.awaitSealed(sealer);
                awaitPublished(scene);
                sealer.close();
            }
            assertThat(scene.topic().sizes(BY))
                    .isEqualTo(scene.checkpoints().stream()
                            .map(StoredCheckpoint::size)
                            .toList());
        }
    }

    @Nested
    class The_scrub {

        private final SealSettings scrubbing = new SealSettings(
                Duration.ofMillis(1),
                100,
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                1_000_000,
                Duration.ofMillis(10),
                Duration.ofMillis(10));

        private Sealer sealer;

        @BeforeEach
        void seal() {
            scene.append(8, 100);
            sealer = scene.sealer(scrubbing);
            scene.awaitSealed(sealer);
            awaitRounds(2);
            assertThat(scene.status(sealer).scrubbed().faults()).isEmpty();
        }

        @Test
        void names_the_position_of_an_altered_event() {
            alterEvent(102L, 2);
            awaitFaults("Position 104 is not the event that was sealed.");
            assertThat(gauge("sagsgang.seal.faults")).isEqualTo(1);
            assertThat(scene.status(sealer).isStuck()).isTrue();
        }

        @Test
        void names_the_position_of_an_event_that_is_missing() {
            scene.collection("ledger").deleteOne(Filters.eq("_id", 302L));
            await().atMost(60, SECONDS)
                    .untilAsserted(
                            () -> assertThat(scene.status(sealer).scrubbed().faults())
                                    .isNotEmpty()
                                    .first()
                                    .asString()
                                    .contains("Position 302 of by is missing"));
        }

        @Test
        void names_every_position_from_an_inserted_event_on_and_no_more_than_a_few() {
            BsonDocument commit = Objects.requireNonNull(
                    scene.collection("ledger").find(Filters.eq("_id", 2L)).first());
            commit.getArray("e").add(7, commit.getArray("e").get(3));
            commit.getArray("e").remove(100);
            scene.collection("ledger").replaceOne(Filters.eq("_id", 2L), commit);
            await().atMost(60, SECONDS).untilAsserted(() -> {
                List<String> faults = scene.status(sealer).scrubbed().faults();
                assertThat(faults).hasSize(20);
                assertThat(faults.getFirst()).isEqualTo("Position 9 is not the event that was sealed.");
            });
        }

        @Test
        void names_the_position_of_a_commit_that_was_put_in_amid_another() {
            BsonDocument commit = Objects.requireNonNull(
                    scene.collection("ledger").find(Filters.eq("_id", 2L)).first());
            commit.put("_id", new BsonInt64(50));
            commit.put("n", new BsonInt32(1));
            commit.put("k", new BsonArray(List.of(new BsonString("put in"))));
            commit.put("e", new BsonArray(commit.getArray("e").subList(0, 1)));
            scene.collection("ledger").insertOne(commit);
            await().atMost(60, SECONDS)
                    .untilAsserted(
                            () -> assertThat(scene.status(sealer).scrubbed().faults())
                                    .isNotEmpty()
                                    .first()
                                    .asString()
                                    .contains("Position 50 of by is taken twice"));
        }

        @Test
        void tells_an_altered_tile_from_an_altered_event() {
            alterTile("tile/0/001");
            awaitFaults(
                    "Position 257 is not the event that was sealed.",
                    "The stored tiles do not give the root that the checkpoint of size 801 has.");
        }

        @Test
        void notices_that_what_was_altered_was_put_right() {
            BsonDocument tile = Objects.requireNonNull(scene.collection("tiles")
                    .find(Filters.eq("_id", "tile/0/001"))
                    .first());
            alterTile("tile/0/001");
            await().atMost(60, SECONDS)
                    .until(() -> !scene.status(sealer).scrubbed().faults().isEmpty());
            scene.collection("tiles").replaceOne(Filters.eq("_id", "tile/0/001"), tile);
            await().atMost(60, SECONDS)
                    .until(() -> scene.status(sealer).scrubbed().faults().isEmpty());
        }

        private void awaitFaults(String... faults) {
            await().atMost(60, SECONDS)
                    .untilAsserted(() ->
                            assertThat(scene.status(sealer).scrubbed().faults()).containsExactly(faults));
        }

        private void awaitRounds(int rounds) {
            await().atMost(60, SECONDS)
                    .until(() -> scene.status(sealer).scrubbed().rounds() >= rounds);
        }
    }

    @Nested
    class The_cost {

        @Test
        void of_a_hundred_more_events_is_the_same_after_a_hundred_and_after_a_hundred_thousand() {
            AtomicLong reads = new AtomicLong();
            Sealer sealer = scene.sealerThrough(store -> new CountedReads(store, reads));
            scene.append(1, 99);
            scene.awaitSealed(sealer);
            long early = readsFor(reads, sealer);
            scene.append(100, 1_000);
            scene.awaitSealed(sealer);
            long late = readsFor(reads, sealer);
            assertThat(late).isEqualTo(early).isZero();
        }

        @Test
        void of_a_start_is_the_right_edge_and_no_more() throws Exception {
            scene.append(100, 1_000);
            Sealer sealer = scene.sealer();
            scene.awaitSealed(sealer);
            sealer.close();
            AtomicLong reads = new AtomicLong();
            Sealer again = scene.sealerThrough(store -> new CountedReads(store, reads));
            scene.awaitSealed(again);
            awaitPublished(scene);
            // 100,001 leaves end with 134 tiles of leaves above one of 256 that is read as itself, for sealer and
            // topic.
            assertThat(reads.get()).isLessThanOrEqualTo(3 * (255 + 255));
        }

        private long readsFor(AtomicLong reads, Sealer sealer) {
            awaitPublished(scene);
            long before = reads.get();
            scene.append(100, 1);
            scene.awaitSealed(sealer);
            return reads.get() - before;
        }
    }

    /** Counts tiles and checkpoints that are read. */
    private record CountedReads(LogStore store, AtomicLong reads) implements LogStore {

        @Override
        public java.util.Optional<StoredCheckpoint> last() {
            reads.incrementAndGet();
            return store.last();
        }

        @Override
        public void keep(List<dk.sagsgang.events.proofs.Tile> tiles) {
            store.keep(tiles);
        }

        @Override
        public StoredCheckpoint keep(StoredCheckpoint checkpoint) {
            return store.keep(checkpoint);
        }

        @Override
        public Map<TileCoordinate, byte[]> tiles(List<TileCoordinate> wanted) {
            reads.addAndGet(new HashSet<>(wanted).size());
            return store.tiles(wanted);
        }

        @Override
        public void sizesAfter(long size, java.util.function.LongConsumer each) {
            reads.incrementAndGet();
            store.sizesAfter(size, each);
        }

        @Override
        public List<StoredCheckpoint> checkpoints(List<Long> sizes) {
            reads.addAndGet(sizes.size());
            return store.checkpoints(sizes);
        }
    }

    /** Alters one event of the commit that begins at this position. */
    private void alterEvent(long commit, int index) {
        BsonDocument altered = Objects.requireNonNull(
                scene.collection("ledger").find(Filters.eq("_id", commit)).first());
        altered.getArray("e").get(index).asDocument().put("t", new BsonString("CaseClosed"));
        scene.collection("ledger").replaceOne(Filters.eq("_id", new BsonInt64(commit)), altered);
    }

    private void alterTile(String path) {
        BsonDocument tile = Objects.requireNonNull(
                scene.collection("tiles").find(Filters.eq("_id", path)).first());
        byte[] hashes = tile.getBinary("h").getData().clone();
        hashes[5] ^= 1;
        tile.put("h", new BsonBinary(hashes));
        scene.collection("tiles").replaceOne(Filters.eq("_id", path), tile);
    }

    private double gauge(String name) {
        return scene.registry().get(name).gauge().value();
    }

    private static void awaitPublished(SealScene scene) {
        await().atMost(60, SECONDS).untilAsserted(() -> {
            List<Long> sizes = new ArrayList<>(scene.topic().sizes(scene.authority()));
            assertThat(sizes).isNotEmpty();
            assertThat(sizes.getLast()).isEqualTo(scene.checkpoints().getLast().size());
        });
    }
}
