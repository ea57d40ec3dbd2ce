package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.Rule;
import dk.sagsgang.query.store.Histories;
import dk.sagsgang.query.store.LiveEvents;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what is found in the cases of the authorities that are taken in here. The intake only says what changed; a thread
 * of its own reads the histories of those cases and finds anew, everything that waits at once, so that many changes of
 * one case cost one look. Nothing is stored: after a start all cases are looked at. What readers get is a snapshot that
 * says up to which position it tells.
 */
@Component
public class FindingsDesk implements LiveEvents {
    private static final Logger log = LoggerFactory.getLogger(FindingsDesk.class);
    private static final Set<StreamId.Kind> KINDS =
            EnumSet.of(StreamId.Kind.CASE, StreamId.Kind.MEETING, StreamId.Kind.COMMITTEE);
    private static final long AGAIN_AFTER_MILLIS = 500;

    private final ViewStore views;
    private final Histories histories;
    private final FindingsProperties properties;
    private final Positions told = new Positions();
    private final Map<AuthorityId, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<AuthorityId, Register> registers = new ConcurrentHashMap<>();
    private final Map<AuthorityId, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("findings").factory());

    FindingsDesk(ViewStore views, Histories histories, FindingsProperties properties) {
        this.views = views;
        this.histories = histories;
        this.properties = properties;
    }

    @Override
    public void begin(AuthorityId authority, Place place) {
        waiting.computeIfAbsent(authority, it -> new Waiting()).begin(place.position());
        wake(authority, 0);
    }

    @Override
    public void applied(AuthorityId authority, List<Applied> events, List<StoredView> changed) {
        long position = events.isEmpty() ? 0 : events.getLast().position();
        waiting.computeIfAbsent(authority, it -> new Waiting()).add(position, changed);
        wake(authority, 0);
    }

    @Override
    public void end(AuthorityId authority) {
        waiting.remove(authority);
        submit(
                () -> {
                    if (!waiting.containsKey(authority)) {
                        registers.remove(authority);
                        snapshots.remove(authority);
                        told.forget(authority);
                    }
                },
                0);
    }

    /** The findings once they tell the events up to the position; nothing where that takes longer. */
    Optional<Snapshot> await(AuthorityId authority, long position, Duration atMost) {
        return told.await(authority, position, atMost) ? now(authority) : Optional.empty();
    }

    Optional<Snapshot> now(AuthorityId authority) {
        return Optional.ofNullable(snapshots.get(authority));
    }

    /** Waits for news after a position, and no longer than so. */
    void awaitNews(AuthorityId authority, long after, Duration atMost) {
        told.await(authority, after + 1, atMost);
    }

    /** How many findings of each rule are open on a day, in the cases of one authority. */
    public Map<Rule, Long> open(AuthorityId authority, LocalDate day) {
        Map<Rule, Long> open = new EnumMap<>(Rule.class);
        now(authority)
                .ifPresent(it -> it.all().stream()
                        .filter(kept -> isOpen(kept, day))
                        .forEach(kept -> open.merge(kept.finding().rule(), 1L, Long::sum)));
        return open;
    }

    /** How many findings of a rule are open on a day, in all authorities that are taken in here. */
    long open(Rule rule, LocalDate day) {
        return snapshots.values().stream()
                .flatMap(it -> it.all().stream())
                .filter(it -> it.finding().rule() == rule && isOpen(it, day))
                .count();
    }

    /** How many cases have an event that cannot be read. */
    long unread() {
        return registers.values().stream().mapToLong(Register::unread).sum();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private static boolean isOpen(Kept kept, LocalDate day) {
        return kept.finding().on(day).filter(State.OPEN::equals).isPresent();
    }

    private void wake(AuthorityId authority, long afterMillis) {
        submit(() -> work(authority), afterMillis);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void submit(Runnable task, long afterMillis) {
        try {
            worker.schedule(task, afterMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The service stops; nothing more is looked at", e);
        }
    }

    private void work(AuthorityId authority) {
        Waiting news = waiting.get(authority);
        Waiting.Taken taken = news == null ? null : news.take();
        if (news == null || taken == null) {
            return;
        }
        try {
            Register register = taken.anew() ? fresh(authority) : registers.get(authority);
            if (register != null) {
                register.look(taken.anew() ? all(authority) : taken.changed());
                Snapshot snapshot = register.snapshot(taken.position());
                registers.put(authority, register);
                snapshots.put(authority, snapshot);
                told.reach(authority, taken.position());
            }
        } catch (RuntimeException e) {
            log.warn("The findings of {} are looked for again in a moment", authority, e);
            news.again(taken.position());
            wake(authority, AGAIN_AFTER_MILLIS);
        }
    }

    private Register fresh(AuthorityId authority) {
        return new Register(authority, histories, properties.patience());
    }

    /** Meetings and committees first, since cases are looked at among them. */
    private Map<StreamId, Long> all(AuthorityId authority) {
        Map<StreamId, Long> counts = new HashMap<>();
        for (StreamId.Kind kind : KINDS) {
            views.each(kind, authority, it -> counts.put(it.stream(), it.version() + 1));
        }
        return counts;
    }

    /** What the intake has said and nobody has looked at yet. */
    private static final class Waiting {
        private final Map<StreamId, Long> changed = new HashMap<>();
        private boolean anew;
        private boolean any;
        private long position;

        /** The place may lie before what was told, when a store lost its end. */
        synchronized void begin(long from) {
            anew = true;
            any = true;
            position = from;
        }

        synchronized void again(long upTo) {
            anew = true;
            any = true;
            position = Math.max(position, upTo);
        }

        synchronized void add(long upTo, List<StoredView> views) {
            any = true;
            position = Math.max(position, upTo);
            views.stream()
                    .filter(it -> KINDS.contains(it.stream().kind()))
                    .forEach(it -> changed.put(it.stream(), it.version() + 1));
        }

        synchronized @Nullable Taken take() {
            if (!any) {
                return null;
            }
            Taken taken = new Taken(anew, position, Map.copyOf(changed));
            changed.clear();
            anew = false;
            any = false;
            return taken;
        }

        record Taken(boolean anew, long position, Map<StreamId, Long> changed) {}
    }
}
