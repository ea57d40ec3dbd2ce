package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.Basis.Reading;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.simulator.Schedule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the ledger's promises in view: follows every commit that is stored and everything that callers were told, and
 * fails the run where the two do not agree. What it holds against them is derived from nothing but the promises.
 */
public final class Book {

    private final Schedule schedule;
    private final Map<String, Attempt> byFirstEvent = new LinkedHashMap<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long next = 1;

    public Book(Schedule schedule) {
        this.schedule = schedule;
    }

    void begun(Attempt attempt) {
        byFirstEvent.put(attempt.commit().events().getFirst().id().value(), attempt);
    }

    /** Looks at a commit that is being stored behind all others. */
    void stored(StoredCommit commit) {
        if (commit.firstPosition() != next) {
            schedule.fail("A gap or a fork: " + commit.firstPosition() + " is stored where " + next + " is next.");
        }
        checkBasis(attemptOf(commit), commit);
        for (RecordedEvent event : commit.events(it -> true)) {
            long before = versions.getOrDefault(event.stream(), -1L);
            if (event.version() != before + 1) {
                schedule.fail("Version " + event.version() + " of " + event.stream() + " follows " + before);
            }
            versions.put(event.stream(), event.version());
        }
        next = commit.nextPosition();
    }

    /** What is stored is this and no more. */
    void lost(List<StoredCommit> left) {
        versions.clear();
        next = 1;
        for (StoredCommit commit : left) {
            versions.putAll(commit.versions());
            next = commit.nextPosition();
        }
    }

    /** Looks at the whole, when everything is over. */
    void checkAll(List<StoredCommit> commits) {
        Map<String, StoredCommit> stored = new HashMap<>();
        Map<StreamId, Long> totals = new HashMap<>();
        for (StoredCommit commit : commits) {
            List<RecordedEvent> events = commit.events(it -> true);
            stored.put(events.getFirst().id().value(), commit);
            for (RecordedEvent event : events) {
                StreamId pair = Rule.pairOf(event.stream());
                long before = totals.getOrDefault(pair, 0L);
                totals.put(pair, before + 1);
                if (!Rule.allows(before)) {
                    schedule.fail("The rule over two streams is broken at position " + event.position());
                }
            }
        }
        byFirstEvent.forEach((id, attempt) -> checkTold(attempt, Optional.ofNullable(stored.get(id))));
    }

    /** How many commits were acknowledged. */
    public long acknowledged() {
        return byFirstEvent.values().stream()
                .filter(it -> it.told() == Attempt.Told.STORED)
                .count();
    }

    private void checkTold(Attempt attempt, Optional<StoredCommit> stored) {
        String key = attempt.commit().command().value();
        switch (attempt.told()) {
            case STORED -> {
                if (stored.isEmpty() || !stored.get().appended().equals(attempt.appended())) {
                    schedule.fail("Acknowledged at " + attempt.appended() + " and not there: " + key);
                }
            }
            case REFUSED -> {
                if (stored.isPresent()) {
                    schedule.fail("Refused and stored all the same: " + key);
                }
            }
            case NOTHING -> {}
        }
    }

    private void checkBasis(Attempt attempt, StoredCommit commit) {
        Optional<Reading> outdated =
                attempt.basis().first(it -> versions.getOrDefault(it.stream(), -1L) != it.version());
        outdated.ifPresent(it -> schedule.fail("Position " + commit.firstPosition() + " is stored upon version "
                + it.version() + " of " + it.stream() + ", which has version " + versions.get(it.stream())));
    }

    private Attempt attemptOf(StoredCommit commit) {
        String id = commit.events(it -> true).getFirst().id().value();
        Attempt attempt = byFirstEvent.get(id);
        if (attempt == null) {
            throw new IllegalStateException("Nobody asked for " + id);
        }
        return attempt;
    }
}
