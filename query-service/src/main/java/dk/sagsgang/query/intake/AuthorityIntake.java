package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.intake.BatchFold.Taken;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.store.LiveEvents;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.Committees;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes one authority's events in, each once and in the order of their positions. The place in the view store decides
 * what comes next, and is looked at again before every batch, so that a store which lost it (or another instance that
 * moved it) is noticed. A position that is missing stops this authority until it is placed again; nothing is skipped.
 */
final class AuthorityIntake {

    /** What a batch came to: taken, or the place must be found again, or this authority goes no further. */
    enum Outcome {
        TAKEN,
        LOST_PLACE,
        STOPPED
    }

    private final AuthorityId authority;
    private final BatchFold folding;
    private final TreeFold tree;
    private final PlaceStore places;
    private final ViewStore views;
    private final ListIndex index;
    private final Positions applied;
    private final LiveEvents live;
    private final BooleanSupplier changing;

    private Place place = Place.START;
    private Committees committees = Committees.none();
    private volatile @Nullable String stoppedBecause;
    private volatile @Nullable Instant lastRecordedAt;

    AuthorityIntake(
            AuthorityId authority,
            BatchFold folding,
            TreeFold tree,
            PlaceStore places,
            ViewStore views,
            ListIndex index,
            Positions applied,
            LiveEvents live,
            BooleanSupplier changing) {
        this.authority = authority;
        this.folding = folding;
        this.tree = tree;
        this.places = places;
        this.views = views;
        this.index = index;
        this.applied = applied;
        this.live = live;
        this.changing = changing;
    }

    /**
     * Finds the place in the view store and brings the lists to it; returns the offset to read from. While the readers are
     * still with the generations that were, neither they nor the lists are told of a place that may lie behind theirs.
     */
    long findPlace() {
        Place found = places.find(authority);
        tree.restore(found.position());
        committees = folding.committees(authority);
        List<StoredView> healed = folding.retryQuarantined(authority, committees, found.position());
        if (!changing.getAsBoolean() || !index.has(authority)) {
            index.rebuild(authority, views, found.position());
        }
        healed.forEach(view -> index.put(view.stream(), view.answer()));
        place = found;
        stoppedBecause = null;
        publish();
        live.begin(authority, found);
        return found.offset();
    }

    /** Whether the view store still has the place where this intake believes itself to be. */
    boolean isInPlace() {
        return places.find(authority).equals(place);
    }

    Outcome take(List<Arrival> arrivals) {
        if (!isInPlace()) {
            return Outcome.LOST_PLACE;
        }
        Run run = Run.after(place, authority, arrivals);
        if (!move(run)) {
            return Outcome.LOST_PLACE;
        }
        stoppedBecause = run.fault();
        return run.fault() == null ? Outcome.TAKEN : Outcome.STOPPED;
    }

    /** Takes events that waited because their stream was quarantined; to be called between two batches. */
    List<StoredView> heal(Map<StreamId, List<Reading>> waiting) {
        Taken healed = folding.heal(authority, waiting, committees, place.position());
        committees = healed.committees();
        healed.views().forEach(view -> index.put(view.stream(), view.answer()));
        live.applied(authority, List.of(), healed.views());
        return healed.views();
    }

    void stop(String because) {
        stoppedBecause = because;
    }

    AuthorityId authority() {
        return authority;
    }

    long position() {
        return place.position();
    }

    @Nullable
    String stoppedBecause() {
        return stoppedBecause;
    }

    /** Why the tree over the events grows no more; the views go on all the same. */
    @Nullable
    String treeStoppedBecause() {
        return tree.stoppedBecause();
    }

    /** When the last event taken was recorded; null before the first. */
    @Nullable
    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    private boolean move(Run run) {
        List<Reading> next = run.readings();
        Place moved = run.end();
        if (moved.equals(place)) {
            return true;
        }
        if (next.isEmpty()) {
            return advance(moved);
        }
        tree.take(next);
        Taken taken = folding.take(authority, next, committees);
        if (!advance(moved)) {
            return false;
        }
        committees = taken.committees();
        if (index.reached(authority) < place.position()) {
            taken.views().forEach(view -> index.put(view.stream(), view.answer()));
            index.reach(authority, place.position());
        }
        for (Reading reading : next) {
            if (reading.event() != null) {
                lastRecordedAt = reading.event().recordedAt();
            }
        }
        publish();
        live.applied(authority, run.taken().stream().map(Arrival::applied).toList(), taken.views());
        return true;
    }

    /** Tells the readers how far the views have come that they are with. */
    void publish() {
        if (!changing.getAsBoolean()) {
            applied.reach(authority, place.position());
        }
    }

    private boolean advance(Place moved) {
        if (!places.advance(authority, place, moved)) {
            return false;
        }
        place = moved;
        return true;
    }
}
