package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries quarantined streams again: reads the events that waited from the topic, beside the live intake and from the first
 * that is not in the view, and has them folded in order between two batches. So a stream that is healed is as if it had
 * never been quarantined. Once after a start this is done for all of them, since another version may understand more.
 */
@Component
class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final long PATIENCE_SECONDS = 30;

    private final IntakeProperties properties;
    private final Intake intake;
    private final Quarantined quarantined;
    private final ViewStore views;
    private final Set<AuthorityId> tried = ConcurrentHashMap.newKeySet();

    Retries(IntakeProperties properties, Intake intake, Quarantined quarantined, Stores writtenStores) {
        this.properties = properties;
        this.intake = intake;
        this.quarantined = quarantined;
        this.views = writtenStores.views();
    }

    /** Tries those again that no retry was made for since this process began; returns at once. */
    void atStart() {
        for (AuthorityIntake authority : intake.all()) {
            if (tried.add(authority.authority())
                    && !quarantined.of(authority.authority()).isEmpty()) {
                Thread.ofVirtual().name("retries").start(() -> {
                    try {
                        retry(authority, all(authority.authority()));
                    } catch (RuntimeException e) {
                        log.warn("The quarantined streams of {} stay so for now", authority.authority(), e);
                    }
                });
            }
        }
    }

    /** The quarantined streams of an authority, as the views say. */
    List<StoredView> all(AuthorityId authority) {
        List<StoredView> found = new ArrayList<>();
        for (StreamId.Kind kind : StreamId.Kind.values()) {
            views.eachQuarantined(kind, authority, found::add);
        }
        return found;
    }

    /** Tries some streams of one authority again, and returns their views as they are then. */
    List<StoredView> retry(AuthorityId authority, Collection<StoredView> some) {
        AuthorityIntake here = intake.here(authority)
                .orElseThrow(() -> Problem.conflict(
                        "INTAKE_ELSEWHERE",
                        "Another instance takes the events of " + authority + " in, or none does; ask that one."));
        return retry(here, some);
    }

    private List<StoredView> retry(AuthorityIntake here, Collection<StoredView> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<StreamId, List<Reading>> waiting = waiting(here, some);
        List<StoredView> tried;
        try {
            tried = intake.betweenBatches(() -> here.heal(waiting))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        log.info(
                "Of {} quarantined streams of {}, {} are healed",
                some.size(),
                here.authority(),
                tried.stream()
                        .filter(it -> waiting.containsKey(it.stream()) && it.quarantine() == null)
                        .count());
        return tried.stream().filter(it -> waiting.containsKey(it.stream())).toList();
    }

    /** The events of these streams after what is in their views, in order, as the topic has them. */
    private Map<StreamId, List<Reading>> waiting(AuthorityIntake here, Collection<StoredView> some) {
        Map<StreamId, List<Reading>> waiting = new HashMap<>();
        Map<StreamId, Long> after = new HashMap<>();
        some.forEach(view -> {
            waiting.put(view.stream(), new ArrayList<>());
            after.put(view.stream(), view.position());
        });
        long first = some.stream().mapToLong(StoredView::position).min().orElse(0);
        // A position never stands before the offset of its number less one, since each takes up one at least.
        Place from = new Place(first, first);
        Place end = new Place(here.position(), Long.MAX_VALUE);
        if (end.position() <= first) {
            return waiting;
        }
        try (TopicWalk walk = new TopicWalk(properties.bootstrapServers(), here.authority(), from, end)) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!walk.isAtEnd()) {
                for (ConsumerRecord<byte[], byte[]> it : walk.next()) {
                    StreamId stream =
                            StreamId.parse(new String(TopicWalk.header(it, "ce_subject"), StandardCharsets.UTF_8));
                    List<Reading> ofStream = waiting.get(stream);
                    if (ofStream != null) {
                        Reading reading = TopicWalk.arrival(it).read();
                        if (reading.position() > after.getOrDefault(stream, 0L)) {
                            ofStream.add(reading);
                        }
                    }
                }
                if (System.nanoTime() - until > 0) {
                    throw Problem.behind("The events that wait could not be read from the topic in time.");
                }
            }
        }
        return waiting;
    }
}
