package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.FactsJson;
import dk.sagsgang.query.views.StreamView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch's events of one stream onto what is stored of it. An event that is in the view already is passed over.
 * What cannot be folded quarantines the stream: the view stays at the event before, with the reason, whatever comes
 * after; only {@link #retry} takes it out again.
 */
record StreamFold(StreamView view, History history) {

    /** A stream's events from a version on, in order, as far as they follow each other, at most so many. */
    @FunctionalInterface
    interface History {
        List<RecordedEvent> read(StreamId stream, long fromVersion, int atMost);
    }

    /** What a stream has come to, and why it went no further where it is quarantined. */
    record Folded(Facts facts, @Nullable Quarantine quarantine) {}

    /** The readings are of one stream, in order, and their events are in the history already. */
    Folded fold(StreamId stream, @Nullable StoredView stored, List<Reading> readings) {
        Facts facts = stored == null ? Facts.none(stream) : FactsJson.read(stream, stored.facts());
        Quarantine unreadable = unreadable(readings);
        if (stored != null && stored.quarantine() != null) {
            return new Folded(facts, unreadable != null ? unreadable : stored.quarantine());
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.event() == null) {
                break;
            }
            if (reading.event().version() > facts.version()) {
                events.add(reading.event());
            }
        }
        Folded folded = evolve(facts, events);
        return unreadable == null ? folded : new Folded(folded.facts(), unreadable);
    }

    /**
     * Folds a quarantined stream anew from its history, as a newer version of this service may be able to. It stays
     * quarantined where that fails, or where the history lacks the event to blame because it could not even be read.
     */
    Folded retry(StoredView stored, Quarantine quarantine) {
        List<RecordedEvent> events = history.read(stored.stream(), 0, Integer.MAX_VALUE);
        if (events.stream().anyMatch(event -> event.position() == quarantine.position())) {
            try {
                return new Folded(view.refold(stored.stream(), events), null);
            } catch (RuntimeException e) {
                return new Folded(FactsJson.read(stored.stream(), stored.facts()), quarantine);
            }
        }
        return new Folded(FactsJson.read(stored.stream(), stored.facts()), quarantine);
    }

    private Folded evolve(Facts facts, List<RecordedEvent> events) {
        Folded evolved = allOrUpToTheFault(facts, events);
        if (events.stream()
                .noneMatch(event -> event.version() <= evolved.facts().version() && view.rewrites(event))) {
            return evolved;
        }
        int count = Math.toIntExact(evolved.facts().version() + 1);
        List<RecordedEvent> all = history.read(facts.stream(), 0, count);
        if (all.size() != count) {
            return new Folded(
                    facts,
                    new Quarantine(
                            "The stored history ends early.", evolved.facts().position()));
        }
        try {
            return new Folded(view.refold(facts.stream(), all), evolved.quarantine());
        } catch (RuntimeException e) {
            return refoldUpToTheFault(facts, events, all);
        }
    }

    /** One by one too, so that it does not depend on the batch how far the view comes. */
    private Folded refoldUpToTheFault(Facts facts, List<RecordedEvent> events, List<RecordedEvent> all) {
        Facts good = facts;
        for (RecordedEvent event : events) {
            try {
                good = view.rewrites(event)
                        ? view.refold(facts.stream(), all.subList(0, Math.toIntExact(event.version() + 1)))
                        : view.evolve(good, List.of(event));
            } catch (RuntimeException e) {
                return new Folded(good, fault(event, e));
            }
        }
        return new Folded(good, null);
    }

    private Folded allOrUpToTheFault(Facts facts, List<RecordedEvent> events) {
        try {
            return new Folded(view.evolve(facts, events), null);
        } catch (RuntimeException e) {
            return upToTheFault(facts, events);
        }
    }

    /** One by one, to find the event that cannot be folded and keep what comes before it. */
    private Folded upToTheFault(Facts facts, List<RecordedEvent> events) {
        Facts good = facts;
        for (RecordedEvent event : events) {
            try {
                good = view.evolve(good, List.of(event));
            } catch (RuntimeException e) {
                return new Folded(good, fault(event, e));
            }
        }
        return new Folded(good, null);
    }

    private static Quarantine fault(RecordedEvent event, RuntimeException why) {
        return new Quarantine(
                "Position " + event.position() + ", " + event.type() + ": " + why.getMessage(), event.position());
    }

    /** The last record of this stream that could not be read. */
    private static @Nullable Quarantine unreadable(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.event() == null)
                .reduce((first, last) -> last)
                .map(last -> new Quarantine("Position " + last.position() + ": " + last.fault(), last.position()))
                .orElse(null);
    }
}
