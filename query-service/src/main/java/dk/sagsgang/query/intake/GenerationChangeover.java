package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.store.Chosen;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.store.ViewStoreAway;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes this instance from one choice of generations to another. First the intake writes the new ones; the places of the
 * old ones are closed, so that nobody moves them any more; and once the new places have come to where the old ones ended,
 * questions are answered from the new generations. So no reader meets a view that is not there, or one that tells less
 * than he was told before. Last the lists are made anew, each line in place of the old one.
 */
@Component
class GenerationChangeover implements Changeover {
    private static final Logger log = LoggerFactory.getLogger(GenerationChangeover.class);

    private final Chosen chosen;
    private final PlaceStore read;
    private final ViewStore views;
    private final ListIndex index;
    private final AtomicBoolean renewAgain = new AtomicBoolean();
    private final AtomicBoolean renewing = new AtomicBoolean();

    GenerationChangeover(Chosen chosen, PlaceStore placeStore, ViewStore viewStore, ListIndex index) {
        this.chosen = chosen;
        this.read = placeStore;
        this.views = viewStore;
        this.index = index;
    }

    @Override
    public void lookAgain() {
        chosen.mayBeOthers();
    }

    @Override
    public boolean look() {
        boolean other = chosen.look();
        if (other) {
            log.info(
                    "The intake goes over to the generations {}",
                    chosen.writing().numbers());
        }
        return other;
    }

    @Override
    public boolean isUnderWay() {
        return chosen.isChanging();
    }

    @Override
    public boolean arrive(PlaceStore written) {
        Map<AuthorityId, Place> ended = read.endAll();
        Map<AuthorityId, Place> now = written.all();
        boolean all = ended.entrySet().stream()
                .allMatch(it -> now.getOrDefault(it.getKey(), Place.START).position()
                        >= it.getValue().position());
        if (all) {
            chosen.arrive();
            log.info(
                    "Questions are answered from the generations {}",
                    chosen.reading().numbers());
        }
        return all;
    }

    @Override
    public void renewLists() {
        renewAgain.set(true);
        if (renewing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("lists").start(() -> renew());
        }
    }

    private void renew() {
        try {
            while (renewAgain.getAndSet(false)) {
                for (AuthorityId authority : read.all().keySet()) {
                    index.renew(authority, views);
                }
                log.info("The lists tell what the chosen generations tell");
            }
        } catch (ViewStoreAway e) {
            log.warn("The lists still tell what the former generations told, for the view store is away", e);
        } finally {
            renewing.set(false);
        }
    }
}
