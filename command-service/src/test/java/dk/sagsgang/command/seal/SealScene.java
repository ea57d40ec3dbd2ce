package dk.sagsgang.command.seal;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.command.relay.CheckpointOutlets;
import dk.sagsgang.command.relay.RelayState;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKeys;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;

/** A ledger of its own with one authority, sealers over it, and a look at what they stored. */
final class SealScene implements AutoCloseable {

    static final SealSettings QUICK = new SealSettings(
            Duration.ofMillis(1),
            100,
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            0,
            Duration.ofMillis(10),
            Duration.ofMillis(10));

    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private final EmbeddedMongo mongo = closing(EmbeddedMongo.inMemory(), EmbeddedMongo::close);
    private final AuthorityId authority;
    private final FakeTopic topic = new FakeTopic();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Ledger ledger = anotherLedger();
    private final Path keys;
    private int commits;

    SealScene(AuthorityId authority, Path keys) {
        this.authority = authority;
        this.keys = keys;
        ledger.append(registration(authority));
    }

    AuthorityId authority() {
        return authority;
    }

    Ledger ledger() {
        return ledger;
    }

    FakeTopic topic() {
        return topic;
    }

    MeterRegistry registry() {
        return registry;
    }

    SealKeys keys() {
        return SealKeys.inDirectory(keys);
    }

    Ledger anotherLedger() {
        return closing(new Ledger(client(), "sagsgang", LedgerSettings.usual()), Ledger::close);
    }

    LogStore store() {
        return new LogDatabase(client(), "sagsgang").of(authority);
    }

    MongoCollection<BsonDocument> collection(String kind) {
        return client().getDatabase("sagsgang").getCollection(kind + "." + authority, BsonDocument.class);
    }

    void dropEverything() {
        client().getDatabase("sagsgang").drop();
    }

    /** Appends so many commits of so many events each. */
    void append(int count, int eventsEach) {
        append(authority, count, eventsEach);
    }

    void append(AuthorityId to, int count, int eventsEach) {
        for (int each = 0; each < count; each++) {
            String name = "sag-" + commits++;
            ledger.append(commit(name, aCase(to, name), 0, eventsEach));
        }
    }

    Sealer sealer() {
        return sealer(QUICK);
    }

    Sealer sealer(SealSettings settings) {
        return sealer(ledger, settings, keys(), store -> store, topic);
    }

    Sealer sealerThrough(UnaryOperator<LogStore> stores) {
        return sealer(ledger, QUICK, keys(), stores, topic);
    }

    Sealer sealerOfAnotherProcess(SealKeys theirs) {
        return sealer(anotherLedger(), QUICK, theirs, store -> store, topic);
    }

    Sealer sealer(
            Ledger over, SealSettings settings, SealKeys with, UnaryOperator<LogStore> stores, CheckpointOutlets to) {
        LogDatabase database = new LogDatabase(client(), "sagsgang");
        return closing(
                new Sealer(over, each -> stores.apply(database.of(each)), with, settings, to, registry), Sealer::close);
    }

    SealStatus status(Sealer sealer) {
        SealStatus status = sealer.status().get(authority);
        return status != null
                ? status
                : new SealStatus(
                        SealState.CATCHING_UP,
                        "not known yet",
                        0,
                        OptionalLong.empty(),
                        Duration.ZERO,
                        new SealStatus.Topic(RelayState.CATCHING_UP, "", OptionalLong.empty()),
                        new SealStatus.Scrubbed(0, 0, List.of()));
    }

    void awaitSealed(Sealer sealer) {
        await().atMost(60, SECONDS).untilAsserted(() -> {
            SealStatus status = status(sealer);
            assertThat(status.sealed()).as("%s", status).hasValue(ledger.head(authority));
        });
    }

    void awaitBlocked(Sealer sealer, String reason) {
        await().atMost(60, SECONDS).untilAsserted(() -> {
            SealStatus status = status(sealer);
            assertThat(status.state()).isEqualTo(SealState.BLOCKED);
            assertThat(status.reason()).contains(reason);
        });
    }

    List<StoredCheckpoint> checkpoints() {
        LogStore store = store();
        List<Long> sizes = new ArrayList<>();
        store.sizesAfter(0, sizes::add);
        return store.checkpoints(sizes);
    }

    /** Every stored checkpoint is signed and has the root that its events have, computed without the code under test. */
    void everyCheckpointIsTrue() throws NoSuchAlgorithmException {
        List<byte[]> leaves = new ArrayList<>();
        for (RecordedEvent event : events()) {
            leaves.add(event.leafHash().bytes());
        }
        List<StoredCheckpoint> checkpoints = checkpoints();
        assertThat(checkpoints.getLast().size()).isEqualTo(leaves.size());
        VerifierKeys known = keys().of(authority).known();
        for (StoredCheckpoint checkpoint : checkpoints) {
            SignedNote note = checkpoint.signed();
            assertThat(known.judge(note)).isEqualTo(VerifierKeys.Verdict.SIGNED);
            assertThat(Checkpoint.of(note).size()).isEqualTo(checkpoint.size());
            assertThat(Checkpoint.of(note).root().bytes())
                    .as("root at %d", checkpoint.size())
                    .isEqualTo(root(leaves.subList(0, (int) checkpoint.size())));
        }
    }

    List<RecordedEvent> events() {
        List<RecordedEvent> all = new ArrayList<>();
        List<RecordedEvent> page = ledger.read(authority, 1, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledger.read(authority, all.getLast().position() + 1, 1_000);
        }
        return all;
    }

    /** The Merkle tree hash as RFC 6962 section 2.1 words it. */
    private static byte[] root(List<byte[]> leaves) throws NoSuchAlgorithmException {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest node = MessageDigest.getInstance("SHA-256");
        node.update((byte) 1);
        node.update(root(leaves.subList(0, left)));
        node.update(root(leaves.subList(left, leaves.size())));
        return node.digest();
    }

    private MongoClient client() {
        return closing(MongoClients.create(mongo.connectionString()), MongoClient::close);
    }

    private <T> T closing(T resource, java.util.function.Consumer<T> close) {
        toClose.push(() -> close.accept(resource));
        return resource;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
    }
}
