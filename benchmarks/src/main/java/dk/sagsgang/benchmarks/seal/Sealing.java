package dk.sagsgang.benchmarks.seal;

import dk.sagsgang.benchmarks.kernel.Latencies;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.Filling;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.relay.CheckpointTopic;
import dk.sagsgang.command.relay.RelaySettings;
import dk.sagsgang.command.seal.SealKeys;
import dk.sagsgang.command.seal.SealSettings;
import dk.sagsgang.command.seal.SealStatus;
import dk.sagsgang.command.seal.Sealer;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One ledger whose authorities are filled one after the other, and the sealers over it. */
final class Sealing implements AutoCloseable {

    private static final long LOOK_NANOS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Broker broker;
    private final Store store;
    private final Ledger ledger;
    private final SealKeys keys;
    private final int events;
    private int authorities;
    private @Nullable Commits appended;
    private Latencies ages = new Latencies();

    Sealing(Broker broker, Store store, Path keys, int events) {
        this.broker = broker;
        this.store = store;
        this.ledger = store.ledger();
        this.keys = SealKeys.inDirectory(keys);
        this.events = events;
    }

    /** Fills a new authority while nobody seals. */
    Sample append() throws Exception {
        Commits commits = next();
        long began = System.nanoTime();
        Filling.upTo(events, 1, ledger, commits);
        long took = System.nanoTime() - began;
        appended = commits;
        return Sample.rate(ledger.head(commits.authority()), took, null);
    }

    /** Seals the authority that was filled last, from nothing to its head. */
    Sample catchUp() throws Exception {
        AuthorityId authority = Objects.requireNonNull(appended).authority();
        long began = System.nanoTime();
        try (Sealer sealer = sealer()) {
            awaitSealed(sealer, authority);
            return Sample.rate(ledger.head(authority), System.nanoTime() - began, null);
        }
    }

    /** Fills a new authority while a sealer follows, and looks how long what is there waits for a checkpoint. */
    Sample appendAndSeal() throws Exception {
        Commits commits = next();
        ages = new Latencies();
        AtomicBoolean ended = new AtomicBoolean();
        try (Sealer sealer = sealer()) {
            ledger.append(commits.registration());
            awaitSealed(sealer, commits.authority());
            Thread looking = Thread.ofVirtual().start(() -> {
                do {
                    long looked = System.nanoTime();
                    awaitSealed(sealer, commits.authority(), ledger.head(commits.authority()));
                    ages.add(System.nanoTime() - looked);
                } while (!ended.get());
            });
            long began = System.nanoTime();
            Filling.upTo(events, 1, ledger, commits);
            long took = System.nanoTime() - began;
            ended.set(true);
            looking.join();
            awaitSealed(sealer, commits.authority());
            return Sample.rate(ledger.head(commits.authority()), took, null);
        }
    }

    /** What was looked at in the round before. */
    Sample behind() {
        Latency latency = Objects.requireNonNull(ages.summary());
        return new Sample(latency.p99(), ages.size(), latency);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private Commits next() {
        return new Commits(new AuthorityId("sealed-" + ++authorities));
    }

    private Sealer sealer() {
        RelaySettings settings = RelaySettings.usual(broker.bootstrapServers()).withoutReplicas();
        return new Sealer(
                ledger,
                store.logs(),
                keys,
                SealSettings.usual(),
                authority -> new CheckpointTopic(authority, settings),
                new SimpleMeterRegistry());
    }

    private static void awaitSealed(Sealer sealer, AuthorityId authority, long position) {
        while (Objects.requireNonNull(sealer.status().get(authority)).sealed().orElse(0) < position) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void awaitSealed(Sealer sealer, AuthorityId authority) throws InterruptedException {
        SealStatus status = sealer.awaitSealed(authority, PATIENCE);
        if (status.sealed().orElse(0) < ledger.head(authority)) {
            throw new IllegalStateException(
                    "Not sealed within " + PATIENCE.toMillis() / TimeUnit.SECONDS.toMillis(1) + " s: " + status);
        }
    }
}
