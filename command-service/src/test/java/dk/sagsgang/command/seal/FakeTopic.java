package dk.sagsgang.command.seal;

import dk.sagsgang.command.relay.CheckpointOutlet;
import dk.sagsgang.command.relay.CheckpointOutlets;
import dk.sagsgang.command.relay.OutletFailure;
import dk.sagsgang.command.relay.RelayState;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A topic for each authority as Kafka keeps it: in order, one claimant at a time, and sometimes away. */
final class FakeTopic implements CheckpointOutlets {

    private final Map<AuthorityId, List<CheckpointRecord>> records = new ConcurrentHashMap<>();
    private final Map<AuthorityId, AtomicInteger> claims = new ConcurrentHashMap<>();
    private volatile boolean away;

    void isAway(boolean now) {
        away = now;
    }

    List<CheckpointRecord> records(AuthorityId authority) {
        return records.computeIfAbsent(authority, each -> new CopyOnWriteArrayList<>());
    }

    List<Long> sizes(AuthorityId authority) {
        return records(authority).stream()
                .map(record -> Checkpoint.of(record.note()).size())
                .toList();
    }

    @Override
    public CheckpointOutlet of(AuthorityId authority) {
        return new Outlet(records(authority), claims.computeIfAbsent(authority, each -> new AtomicInteger()));
    }

    private final class Outlet implements CheckpointOutlet {

        private final List<CheckpointRecord> topic;
        private final AtomicInteger newest;
        private int claim;

        Outlet(List<CheckpointRecord> topic, AtomicInteger newest) {
            this.topic = topic;
            this.newest = newest;
        }

        @Override
        public Optional<byte[]> look() {
            requireThere();
            return topic.isEmpty()
                    ? Optional.empty()
                    : Optional.of(topic.getLast().value());
        }

        @Override
        public Optional<byte[]> claim() {
            claim = newest.incrementAndGet();
            return look();
        }

        @Override
        public void send(List<CheckpointRecord> checkpoints) {
            requireThere();
            if (claim != newest.get()) {
                throw new OutletFailure(RelayState.STANDBY, "fenced", new IllegalStateException());
            }
            topic.addAll(checkpoints);
        }

        @Override
        public void close() {}

        private void requireThere() {
            if (away) {
                throw new OutletFailure(RelayState.BROKER_AWAY, "away", new IllegalStateException());
            }
        }
    }
}
