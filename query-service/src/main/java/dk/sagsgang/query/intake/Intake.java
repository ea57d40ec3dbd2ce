package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.store.LiveEvents;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.store.ViewStoreAway;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The intake of every authority whose topic this instance was given, and what there is to be said of them. */
@Component
class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Map<AuthorityId, AuthorityIntake> authorities = new ConcurrentHashMap<>();
    private final Map<AuthorityId, Unreadable> unreadable = new ConcurrentHashMap<>();
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final BatchFold folding;
    private final TileStore tiles;
    private final PlaceStore places;
    private final ViewStore views;
    private final ListIndex index;
    private final Positions applied;
    private final LiveEvents live;
    private final Changeover changeover;

    Intake(
            BatchFold folding,
            Stores written,
            ListIndex index,
            Positions applied,
            List<LiveEvents> live,
            Changeover changeover) {
        this.folding = folding;
        this.tiles = written.tiles();
        this.places = written.places();
        this.views = written.views();
        this.index = index;
        this.applied = applied;
        this.live = LiveEvents.all(live);
        this.changeover = changeover;
    }

    /** Looks whether other generations were chosen; true where every authority has to find its place in those. */
    boolean lookForChoice() {
        return changeover.look();
    }

    /** Others may have been chosen, so the next look goes to the store. */
    void lookForChoiceAgain() {
        changeover.lookAgain();
    }

    /** Lets the readers over to what is written, as soon as nothing is lost to them by it. */
    void letReadersOver() {
        if (changeover.isUnderWay() && changeover.arrive(places)) {
            authorities.values().forEach(AuthorityIntake::publish);
            changeover.renewLists();
        }
    }

    /** The intake of the topic's authority, begun now where there was none. */
    AuthorityIntake of(String topic) {
        AuthorityId authority = Topics.authorityOf(topic)
                .orElseThrow(() -> new IllegalArgumentException(topic + " is no topic of events."));
        return authorities.computeIfAbsent(
                authority,
                it -> new AuthorityIntake(
                        it,
                        folding,
                        new TreeFold(it, tiles),
                        places,
                        views,
                        index,
                        applied,
                        live,
                        changeover::isUnderWay));
    }

    /** Another instance has the topic now, or nobody; its position is looked up in the view store from here on. */
    void release(String topic) {
        Optional<AuthorityId> authority = Topics.authorityOf(topic);
        authority.ifPresent(it -> {
            authorities.remove(it);
            applied.forget(it);
            live.end(it);
        });
    }

    /**
     * Brings the lists of authorities that other instances take in, or nobody does yet, to where these are. One whose
     * views cannot be read is left until its place moves, and holds no other up.
     */
    void followOthers() {
        places.all().forEach((authority, place) -> {
            Unreadable met = unreadable.get(authority);
            if (applied.knows(authority)) {
                unreadable.remove(authority);
            } else if (met == null || !met.at().equals(place)) {
                follow(authority, place);
            }
        });
    }

    /** Why the lists of some authorities cannot be made. */
    Map<AuthorityId, String> withoutLists() {
        return unreadable.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, failed -> failed.getValue().reason()));
    }

    /** The intake of an authority, empty where another instance or nobody takes its events in. */
    Optional<AuthorityIntake> here(AuthorityId authority) {
        return Optional.ofNullable(authorities.get(authority));
    }

    /** Does something between two batches, on the thread of the intake, and tells when it is done. */
    <T> CompletableFuture<T> betweenBatches(Supplier<T> what) {
        CompletableFuture<T> done = new CompletableFuture<>();
        asked.add(() -> {
            try {
                done.complete(what.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Does what was asked for since the last time. */
    void doAsked() {
        for (Runnable next = asked.poll(); next != null; next = asked.poll()) {
            next.run();
        }
    }

    Collection<AuthorityIntake> all() {
        return authorities.values();
    }

    private void follow(AuthorityId authority, Place place) {
        try {
            index.follow(authority, views, place.position());
            unreadable.remove(authority);
        } catch (ViewStoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            unreadable.put(authority, new Unreadable(place, String.valueOf(e.getMessage())));
            log.error("The lists of {} cannot be made", authority, e);
        }
    }

    /** Views that could not be read while this was their place. */
    private record Unreadable(Place at, String reason) {}
}
