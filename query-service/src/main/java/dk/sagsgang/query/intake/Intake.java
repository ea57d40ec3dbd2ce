package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.ViewStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The intake of every authority whose topic this instance was given, and what there is to be said of them. */
@Component
class Intake {
    private final Map<AuthorityId, AuthorityIntake> authorities = new ConcurrentHashMap<>();
    private final BatchFold folding;
    private final PlaceStore places;
    private final ViewStore views;
    private final ListIndex index;
    private final Positions applied;

    Intake(BatchFold folding, PlaceStore places, ViewStore views, ListIndex index, Positions applied) {
        this.folding = folding;
        this.places = places;
        this.views = views;
        this.index = index;
        this.applied = applied;
    }

    /** The intake of the topic's authority, begun now where there was none. */
    AuthorityIntake of(String topic) {
        AuthorityId authority = Topics.authorityOf(topic)
                .orElseThrow(() -> new IllegalArgumentException(topic + " is no topic of events."));
        return authorities.computeIfAbsent(
                authority, it -> new AuthorityIntake(it, folding, places, views, index, applied));
    }

    /** Another instance has the topic now, or nobody; its position is looked up in the view store from here on. */
    void release(String topic) {
        Optional<AuthorityId> authority = Topics.authorityOf(topic);
        authority.ifPresent(it -> {
            authorities.remove(it);
            applied.forget(it);
        });
    }

    /** Brings the lists of authorities that other instances take in to where these are. */
    void followOthers() {
        places.all().forEach((authority, place) -> {
            if (!applied.knows(authority)) {
                index.follow(authority, views, place.position());
            }
        });
    }

    Collection<AuthorityIntake> all() {
        return authorities.values();
    }
}
