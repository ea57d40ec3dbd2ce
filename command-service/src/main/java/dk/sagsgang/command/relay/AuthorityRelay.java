package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Has one authority's events carried, on one thread: one {@link Carrier} after another, until it is another relay's turn,
 * and then watches that one. While a large batch is on its way the next one is read.
 */
final class AuthorityRelay implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final AuthorityId authority;
    private final Recorded recorded;
    private final RelaySettings settings;
    private final KafkaClients clients;
    private final Supplier<Outlet> outlets;
    private final Progress progress;
    private final EventTopic topic;
    private final End end;
    private final Wake wake = new Wake();
    private final Pace pace = new Pace(wake);
    private final ReadAhead ahead;
    private final Thread thread;
    private boolean takenOver;
    private volatile boolean closed;

    AuthorityRelay(
            AuthorityId authority,
            Ledger ledger,
            RelaySettings settings,
            KafkaClients clients,
            Supplier<Outlet> outlets,
            Progress progress) {
        this.authority = authority;
        this.recorded = Recorded.in(ledger, authority);
        this.settings = settings;
        this.ahead = new ReadAhead(wake, from -> recorded.read(from, settings.batchEvents()));
        this.clients = clients;
        this.outlets = outlets;
        this.progress = progress;
        this.topic = new EventTopic(authority, settings);
        this.end = new TopicEnd(
                topic.name(),
                recorded,
                clients::consumerOfAll,
                clients::consumer,
                settings.answerWithin(),
                System::nanoTime);
        this.thread = Thread.ofVirtual().name("relay-" + authority).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There may be something new in the ledger. */
    void wake() {
        wake.call();
    }

    Progress progress() {
        return progress;
    }

    /** Lets a transaction that is on its way come to its end, for a while. */
    @Override
    public void close() {
        closed = true;
        wake.call();
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                thread.interrupt();
                thread.join(CLOSE_WITHIN.toMillis());
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        } finally {
            progress.close();
        }
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    if (takenOver) {
                        standBy();
                    } else {
                        relay();
                    }
                } catch (RuntimeException e) {
                    recover(e);
                }
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!closed) {
                progress.is(RelayState.BLOCKED, "The relay's thread has ended; see the log.");
            }
        }
    }

    private void relay() throws InterruptedException {
        try (Admin admin = clients.admin()) {
            topic.prepare(admin);
        }
        try (Carrier carrier = Carrier.begin(authority, outlets.get(), end)) {
            progress.resumed(carrier.next() - 1);
            pace.succeeded();
            carry(carrier);
        }
    }

    private void carry(Carrier carrier) throws InterruptedException {
        ahead.begin(carrier.next());
        while (!closed) {
            List<RecordedEvent> events = ahead.take();
            if (events.isEmpty()) {
                progress.is(RelayState.RUNNING, "");
                wake.await();
                ahead.begin(carrier.next());
                continue;
            }
            progress.is(events.size() < settings.batchEvents() ? RelayState.RUNNING : RelayState.CATCHING_UP, "");
            boolean many = events.size() >= settings.batchEvents() / 2;
            if (many) {
                ahead.begin(events.getLast().position() + 1);
            }
            for (List<RecordedEvent> batch : Batches.of(events, settings.batchEvents())) {
                carrier.carry(batch);
                progress.relayed(carrier.next() - 1, batch.size());
            }
            if (!many) {
                // Only now, so that all that was appended meanwhile goes into the next transaction and none waits for
                // two.
                ahead.begin(carrier.next());
            }
        }
    }

    private void recover(RuntimeException failure) throws InterruptedException {
        if (closed) {
            return;
        }
        String why = String.valueOf(failure.getMessage());
        switch (Setback.of(failure)) {
            case TAKEN_OVER -> takenOver = true;
            case BROKER_AWAY -> retry(RelayState.BROKER_AWAY, why);
            case LEDGER_AWAY -> retry(RelayState.LEDGER_AWAY, why);
            case BLOCKED -> {
                progress.is(RelayState.BLOCKED, why);
                pace.rest(settings.recheckEvery(), () -> closed);
            }
        }
    }

    private void retry(RelayState state, String why) throws InterruptedException {
        progress.is(state, why);
        pace.rest(pace.next(), () -> closed);
    }

    private void standBy() throws InterruptedException {
        Standby standby = new Standby(end, recorded, settings.takeOverAfter(), System::nanoTime);
        while (!closed && takenOver) {
            progress.is(RelayState.STANDBY, "Another relay has taken over.");
            pace.rest(settings.lookEvery(), () -> closed);
            takenOver = !standby.look();
            progress.resumed(standby.seen());
        }
    }
}
