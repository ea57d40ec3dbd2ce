package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.Basis.Reading;
import dk.sagsgang.events.stored.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes groups of one authority's commits, one group at a time: places them from the head on without gaps and sends them
 * as one ordered insert, so a group costs one round trip and one sync. Has no thread, clock or sleep of its own.
 *
 * <p>A commit is placed right behind a head whose every commit this process knows, and only while nothing of its
 * {@link Basis} has changed up to there. Since a place is taken once, nothing can come between.
 *
 * <p>An answer other than plain success is never interpreted. The store is asked which of the group's keys are taken: a
 * commit that stands there is stored, one whose key or version stands there for another is refused, and the rest is
 * placed anew from the head read again, which gives the identical documents at the identical places when nothing moved.
 * A request that is still under way from before can do no harm: its first document either takes a free place, and is
 * then found, or is refused by the place or by the keys, and nothing after it is tried.
 */
final class GroupCommit {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    /** So many keys, with one more, are still one question to the store, and so answered at one moment. */
    private static final int AT_ONCE = CommitStore.PAGE - 1;

    private final CommitStore store;
    private final Head head;
    private final Tail tail;
    private final Turns turns;
    private final LongSupplier nanos;
    private final Pauses pauses;
    private final Runnable onAppend;
    private boolean prepared;
    private boolean headIsSure;

    GroupCommit(
            CommitStore store,
            Head head,
            Tail tail,
            Turns turns,
            LongSupplier nanos,
            Pauses pauses,
            Runnable onAppend) {
        this.store = store;
        this.head = head;
        this.tail = tail;
        this.turns = turns;
        this.nanos = nanos;
        this.pauses = pauses;
        this.onAppend = onAppend;
    }

    /** Returns when everybody in the group has an answer, be it that none could be had in time. */
    void write(List<Waiting> group) {
        List<Waiting> open = inTime(group, "The store kept the ledger waiting; nothing was sent.", null);
        Duration pause = FIRST_PAUSE;
        while (!open.isEmpty()) {
            turns.await();
            long headBefore = head.known();
            Round round = new Round(open);
            round.run();
            List<Waiting> left = inTime(round.open, "The store did not answer in time.", round.failure);
            boolean nothingMoved = left.size() == open.size() && head.known() == headBefore;
            if (nothingMoved) {
                pauses.pause(pause);
            }
            pause = nothingMoved ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
            open = left;
        }
    }

    /** Those who can still be told in time; the others are told that it is too late. */
    private List<Waiting> inTime(List<Waiting> group, String otherwise, @Nullable RuntimeException cause) {
        long now = nanos.getAsLong();
        List<Waiting> open = new ArrayList<>(group.size());
        for (Waiting waiting : group) {
            if (waiting.isOverdue(now)) {
                waiting.unknown(otherwise, cause);
            } else {
                open.add(waiting);
            }
        }
        return open;
    }

    /** One attempt at a group; leaves behind who is still open, and what went wrong. */
    private final class Round {

        private final List<Waiting> placed = new ArrayList<>();
        private final List<Waiting> outdated = new ArrayList<>();
        private List<Waiting> open;
        private @Nullable RuntimeException failure;

        Round(List<Waiting> open) {
            this.open = open;
        }

        void run() {
            long first;
            try {
                if (!prepared) {
                    store.prepare();
                    prepared = true;
                }
                first = 1 + (headIsSure ? head.known() : head.read());
                headIsSure = true;
            } catch (RuntimeException e) {
                failure = e;
                return;
            }
            place();
            if (!placed.isEmpty()) {
                send(first);
            }
            if (!outdated.isEmpty()) {
                refuse();
            }
        }

        /**
         * Takes those whose basis holds, in their order. Whoever read what an earlier one of them is about to change waits
         * for what becomes of that.
         */
        private void place() {
            List<Waiting> later = new ArrayList<>();
            Map<StreamId, Long> about = new HashMap<>();
            for (Waiting waiting : open) {
                if (head.outdated(waiting.basis()).isPresent()) {
                    outdated.add(waiting);
                } else if (waiting.basis()
                        .first(it -> about.getOrDefault(it.stream(), it.version()) > it.version())
                        .isPresent()) {
                    later.add(waiting);
                } else {
                    placed.add(waiting);
                    waiting.commit().events().forEach(event -> about.put(event.stream(), event.version()));
                }
            }
            later.addAll(outdated);
            open = later;
        }

        private void send(long first) {
            try {
                List<BsonDocument> documents = new ArrayList<>(placed.size());
                long next = first;
                for (Waiting waiting : placed) {
                    documents.add(waiting.documentAt(next));
                    next += waiting.events();
                }
                store.insert(documents);
            } catch (RuntimeException e) {
                failure = e;
                headIsSure = false;
                settle(first, e);
                return;
            }
            long next = first;
            for (Waiting waiting : placed) {
                head.reached(next, waiting.commit());
                tail.add(next, waiting.commit());
                next += waiting.events();
            }
            next = first;
            for (Waiting waiting : placed) {
                waiting.stored(new Appended(next, next + waiting.events() - 1));
                next += waiting.events();
            }
            turns.wentWell();
            onAppend.run();
        }

        /** Gives everybody of whom the store knows by now his answer. */
        private void settle(long first, RuntimeException cause) {
            List<Waiting> unsettled = new ArrayList<>(open);
            long stored = 0;
            try {
                Map<String, StoredCommit> taken = taken(placed, true);
                head.read();
                headIsSure = true;
                List<Waiting> left = new ArrayList<>();
                for (Waiting waiting : placed) {
                    StoredCommit same = taken.get(waiting.commandKey());
                    Optional<NewEvent> lost = lost(waiting.commit(), taken);
                    if (same != null) {
                        stored += same.holds(waiting.commit()) ? waiting.events() : 0;
                        answer(waiting, same);
                    } else if (lost.isPresent()) {
                        waiting.failed(
                                new StreamMoved(lost.get().stream(), lost.get().version()));
                    } else {
                        left.add(waiting);
                    }
                }
                unsettled.addAll(0, left);
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
                unsettled.addAll(0, placed);
            }
            if (stored > 0) {
                onAppend.run();
            }
            if (head.known() >= first + stored) {
                turns.collided();
            }
            open = unsettled;
        }

        /** Refuses those whose basis has changed, unless they were stored already as somebody's first attempt. */
        private void refuse() {
            try {
                for (int from = 0; from < outdated.size(); from += AT_ONCE) {
                    refuse(outdated.subList(from, Math.min(from + AT_ONCE, outdated.size())));
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private void refuse(List<Waiting> some) {
            Map<String, StoredCommit> taken = taken(some, false);
            for (Waiting waiting : some) {
                StoredCommit same = taken.get(waiting.commandKey());
                Reading changed = head.outdated(waiting.basis()).orElseThrow();
                if (same != null) {
                    answer(waiting, same);
                } else {
                    waiting.failed(new StreamMoved(changed.stream(), changed.version() + 1));
                }
            }
            open.removeAll(some);
        }

        /** Throws where the store shows less than is known to be stored: what is not shown may be stored then. */
        private Map<String, StoredCommit> taken(List<Waiting> group, boolean versionsToo) {
            Set<String> keys = new LinkedHashSet<>();
            for (Waiting waiting : group) {
                keys.add(waiting.commandKey());
                if (versionsToo) {
                    keys.addAll(StoredCommit.decidingKeys(waiting.commit()));
                }
            }
            Optional<String> lastKey = head.lastKey();
            lastKey.ifPresent(keys::add);
            Map<String, StoredCommit> taken = new HashMap<>();
            for (StoredCommit commit : store.outlinesWithKeys(keys)) {
                commit.keys().forEach(key -> taken.put(key, commit));
            }
            if (lastKey.isPresent() && !taken.containsKey(lastKey.get())) {
                throw new LedgerUnavailable("The store does not show everything yet that is known to be stored.", null);
            }
            return taken;
        }
    }

    private static void answer(Waiting waiting, StoredCommit same) {
        if (same.holds(waiting.commit())) {
            waiting.stored(same.appended());
        } else {
            waiting.failed(new CommandRepeated(same.answered()));
        }
    }

    private static Optional<NewEvent> lost(Commit commit, Map<String, StoredCommit> taken) {
        Set<StreamId> streams = new LinkedHashSet<>();
        return commit.events().stream()
                .filter(event -> streams.add(event.stream())
                        && taken.containsKey(StoredCommit.key(event.stream(), event.version())))
                .findFirst();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
