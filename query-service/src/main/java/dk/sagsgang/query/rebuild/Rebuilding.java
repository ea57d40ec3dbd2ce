package dk.sagsgang.query.rebuild;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Refill;
import dk.sagsgang.query.store.Book;
import dk.sagsgang.query.store.Chosen;
import dk.sagsgang.query.store.Generation;
import dk.sagsgang.query.store.Generation.Left;
import dk.sagsgang.query.store.GenerationStore;
import dk.sagsgang.query.store.Generations;
import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.Task;
import dk.sagsgang.query.store.Task.Comparison;
import dk.sagsgang.query.store.Task.Phase;
import dk.sagsgang.query.store.Task.Share;
import dk.sagsgang.query.store.ViewStoreAway;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the book of generations says is to be done, one step at a time. All it knows is in the book and in the
 * generation at work, each step may be broken off and done again, and a step is over when the book says so: that is how a
 * rebuild survives the death of who was at it. Has no thread and no pause of its own. Belongs to one thread.
 */
final class Rebuilding {
    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
    private static final long BEAT_EVERY_MILLIS = 250;

    private final String owner;
    private final GenerationStore store;
    private final Chosen chosen;
    private final Refill refill;
    private final RebuildProperties properties;
    private final InstantSource clock;
    private final Progress progress;
    private final AtomicLong beatMillis = new AtomicLong();
    private long atGeneration = -1;

    Rebuilding(
            String owner,
            GenerationStore store,
            Chosen chosen,
            Refill refill,
            RebuildProperties properties,
            InstantSource clock,
            Progress progress) {
        this.owner = owner;
        this.store = store;
        this.chosen = chosen;
        this.refill = refill;
        this.properties = properties;
        this.clock = clock;
        this.progress = progress;
    }

    /** Does the next step; false where there is nothing to do but to look again in a moment. */
    boolean step() {
        Book book = store.load();
        Task task = book.task();
        if (task == null || !isMine(task)) {
            atGeneration = -1;
            return false;
        }
        if (atGeneration != task.generation()) {
            atGeneration = task.generation();
            progress.begin(task, System.nanoTime());
        }
        try {
            return work(book, task);
        } catch (CancellationException e) {
            log.info("Generation {} of {} was given up", task.generation(), task.view());
            return true;
        } catch (ViewStoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                log.info("The rebuild of {} is left to be resumed", task.view());
                return false;
            }
            log.error("The rebuild of {} failed", task.view(), e);
            store.change(it ->
                    isAt(it, task) ? it.givenUp(Phase.FAILED, clock.millis(), String.valueOf(e.getMessage())) : it);
            return true;
        }
    }

    /** Removes what no generation needs any more; somebody else's work is let be. */
    void sweep() {
        store.sweep(store.load());
    }

    private boolean work(Book book, Task task) {
        return switch (task.phase()) {
            case FILLING -> fill(book, task);
            case FOLLOWING -> catchUp(book, task);
            case COMPARING -> compare(book, task);
            case WAITING -> await(book, task);
            case SWITCHED, CANCELLED, FAILED -> false;
        };
    }

    /** Whether this instance works on it, having taken it over where whoever did has fallen silent. */
    private boolean isMine(Task task) {
        if (task.owner().equals(owner)) {
            return true;
        }
        long now = clock.millis();
        boolean nobodys = task.owner().isEmpty();
        if (!nobodys && now - task.beatMillis() < properties.silence().toMillis()) {
            return false;
        }
        Task taken = store.change(it -> isAt(it, task) && Objects.equals(it.task(), task)
                        ? it.with(nobodys ? task.beating(owner, now) : task.resumed(owner, now))
                        : it)
                .task();
        boolean mine = taken != null && taken.owner().equals(owner);
        if (mine) {
            log.info(
                    nobodys
                            ? "The rebuild of {} into generation {} begins, {}"
                            : "The rebuild of {} into generation {} is resumed where it was left, {}",
                    task.view(),
                    task.generation(),
                    task.phase());
        }
        return mine;
    }

    private boolean fill(Book book, Task task) {
        for (Map.Entry<AuthorityId, Place> live : live(book).places().all().entrySet()) {
            Share share = task.shares().get(live.getKey().value());
            if (share == null) {
                filled(book, task).views().prepare();
                change(task, it -> it.with(live.getKey().value(), Share.upTo(live.getValue())));
                return true;
            }
            if (Progress.hasStreams(task) && share.slicedTo() < Share.STREAMS) {
                int to = refill.slice(
                        order(book, task, live.getKey(), share.end()),
                        share.slicedTo(),
                        properties.memoryBytes(),
                        watch(task));
                changeShare(task, live.getKey(), it -> it.sliced(to));
                return true;
            }
            if (Progress.hasOrder(task)
                    && share.ordered().position() < share.end().position()) {
                refill.ordered(
                        order(book, task, live.getKey(), share.end()),
                        share.ordered(),
                        live(book),
                        new OrderedShare(task, live.getKey()),
                        watch(task));
                return true;
            }
        }
        Map<AuthorityId, Place> ends = new HashMap<>();
        task.shares().forEach((authority, share) -> ends.put(new AuthorityId(authority), share.end()));
        filled(book, task).places().begin(ends);
        change(task, it -> it.in(Phase.FOLLOWING));
        return true;
    }

    private boolean catchUp(Book book, Task task) {
        if (task.back() && task.shares().isEmpty()) {
            takeUpAgain(book, task);
            return true;
        }
        live(book).places().all().keySet().forEach(authority -> follow(book, task, authority));
        if (task.back()) {
            switchOver(book, task);
        } else {
            change(task, it -> it.in(isCompared(it) ? Phase.WAITING : Phase.COMPARING));
        }
        return true;
    }

    /** What was compared while it was filled has no digest yet. */
    private static boolean isCompared(Task task) {
        Comparison found = task.comparison();
        return found != null && !found.live().isEmpty();
    }

    /** Generations that were live are taken up from where the places stood with which they were live last. */
    private void takeUpAgain(Book book, Task task) {
        Generation generation = book.generation(task.generation()).orElseThrow();
        Map<AuthorityId, Place> begun = new HashMap<>(live(book).places().all());
        begun.replaceAll((authority, place) -> Place.START);
        boolean first = true;
        for (Part part : task.parts()) {
            Left left = Objects.requireNonNull(generation.left().get(part));
            Map<AuthorityId, Place> then = store.stores(new Generations(left.places(), Map.of()))
                    .places()
                    .all();
            boolean initial = first;
            begun.replaceAll((authority, before) -> {
                Place here = then.getOrDefault(authority, Place.START);
                return initial || here.position() < before.position() ? here : before;
            });
            first = false;
        }
        filled(book, task).places().begin(begun);
        change(task, it -> {
            Task all = it;
            for (Map.Entry<AuthorityId, Place> one : begun.entrySet()) {
                all = all.with(one.getKey().value(), Share.upTo(one.getValue()));
            }
            return all;
        });
    }

    private boolean compare(Book book, Task task) {
        Comparing comparing = new Comparing(
                live(book), filled(book, task), authority -> follow(book, task, authority), () -> beat(task));
        for (AuthorityId authority : live(book).places().all().keySet()) {
            for (Part part : task.parts()) {
                StreamId.Kind kind = part.kind();
                if (kind != null) {
                    comparing.views(kind, authority);
                } else if (part == Part.LOG) {
                    comparing.log(authority);
                }
            }
        }
        Comparison found = comparing.found(task.comparison());
        log.info(
                "Generation {} of {}: {} compared, {} differ",
                task.generation(),
                task.view(),
                found.compared(),
                found.differing());
        change(task, it -> it.compared(found).in(Phase.WAITING));
        return true;
    }

    private boolean await(Book book, Task task) {
        live(book).places().all().keySet().forEach(authority -> follow(book, task, authority));
        if (task.switches()) {
            switchOver(book, task);
            return true;
        }
        beat(task);
        return false;
    }

    /**
     * The places of the new choice are written first, where both what is filled and what stays live have come to at least;
     * then the choice itself, in one write. Whoever takes the events from there on again finds them folded already.
     */
    private void switchOver(Book book, Task task) {
        long choice = store.change(Book::withNextNumber).lastNumber();
        Set<Part> parts = EnumSet.copyOf(task.parts());
        Map<AuthorityId, Place> begun = new HashMap<>();
        Map<AuthorityId, Place> live = live(book).places().all();
        filled(book, task).places().all().forEach((authority, place) -> {
            Place other = live.getOrDefault(authority, Place.START);
            begun.put(authority, place.position() <= other.position() ? place : other);
        });
        begun.values().removeIf(Place.START::equals);
        store.stores(book.live().with(task.generation(), parts, choice))
                .places()
                .begin(begun);
        Book switched = store.change(it -> isAt(it, task) ? it.switched(choice, clock.millis()) : it);
        chosen.mayBeOthers();
        log.info("{} is answered from generation {} now: {}", task.view(), task.generation(), switched.live());
    }

    private long follow(Book book, Task task, AuthorityId authority) {
        PlaceStore places = filled(book, task).places();
        Place from = places.find(authority);
        Place end = live(book).places().find(authority);
        Place to = refill.follow(order(book, task, authority, end), from, watch(task));
        if (!to.equals(from) && !places.advance(authority, from, to)) {
            throw new CancellationException("Somebody else moved the place of " + authority + ".");
        }
        return to.position();
    }

    private Refill.Order order(Book book, Task task, AuthorityId authority, Place end) {
        return new Refill.Order(authority, EnumSet.copyOf(task.parts()), filled(book, task), end);
    }

    private Stores filled(Book book, Task task) {
        return store.stores(book.live().filling(task.generation(), EnumSet.copyOf(task.parts())));
    }

    private Stores live(Book book) {
        return store.stores(book.live());
    }

    private void changeShare(Task task, AuthorityId authority, UnaryOperator<Share> change) {
        change(
                task,
                it -> it.with(
                        authority.value(),
                        change.apply(Objects.requireNonNull(it.shares().get(authority.value())))));
        progress.stored();
    }

    /** Changes the task in the book; where it is no longer at work, or another's, that is the end of it here. */
    private void change(Task task, UnaryOperator<Task> change) {
        long now = clock.millis();
        store.change(it -> {
            Task current = it.task();
            if (!isAt(it, task) || current == null || !current.owner().equals(owner)) {
                throw new CancellationException("The task is over or another's.");
            }
            return it.with(change.apply(current).beating(owner, now));
        });
        beatMillis.set(now);
    }

    private void beat(Task task) {
        long last = beatMillis.get();
        if (clock.millis() - last >= BEAT_EVERY_MILLIS && beatMillis.compareAndSet(last, clock.millis())) {
            change(task, UnaryOperator.identity());
        }
    }

    private static boolean isAt(Book book, Task task) {
        Task current = book.task();
        return current != null
                && current.generation() == task.generation()
                && current.beganMillis() == task.beganMillis();
    }

    private Refill.Watch watch(Task task) {
        return new Refill.Watch() {
            @Override
            public void passed(long read, long folded) {
                progress.passed(read, folded);
            }

            @Override
            public void goOn() {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("Interrupted");
                }
                beat(task);
            }
        };
    }

    /** Writes down how far what is kept in order has come, and what of it differs, now and then and at the end. */
    private final class OrderedShare implements Refill.Ordered {
        private final Task task;
        private final AuthorityId authority;
        private long savedMillis = clock.millis();
        private long compared;
        private Collection<String> names = List.of();

        private OrderedShare(Task task, AuthorityId authority) {
            this.task = task;
            this.authority = authority;
        }

        @Override
        public void stored(Place upTo) {
            Share share = Objects.requireNonNull(task.shares().get(authority.value()));
            if (clock.millis() - savedMillis < BEAT_EVERY_MILLIS
                    && upTo.position() < share.end().position()) {
                return;
            }
            savedMillis = clock.millis();
            long count;
            Collection<String> found;
            synchronized (this) {
                count = compared;
                found = names;
                compared = 0;
                names = List.of();
            }
            change(task, it -> {
                Share now = Objects.requireNonNull(it.shares().get(authority.value()));
                Task moved = it.with(authority.value(), now.ordered(upTo));
                return count == 0 ? moved : moved.compared(Comparing.events(it.comparison(), count, found));
            });
            progress.stored();
        }

        @Override
        public synchronized void differing(long events, Collection<String> differing) {
            compared += events;
            if (!differing.isEmpty()) {
                List<String> all = new ArrayList<>(names);
                all.addAll(differing);
                names = all;
            }
        }
    }
}
