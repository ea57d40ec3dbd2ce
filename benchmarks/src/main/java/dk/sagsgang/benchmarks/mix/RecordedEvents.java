package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.command.ledger.Commit;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.NewEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.List;

/** Events as they stand in a ledger. */
public final class RecordedEvents {

    private static final int PAGE = 1_000;

    private RecordedEvents() {}

    /** At least so many events as a ledger would give them back, of cases that have so many each. */
    public static List<RecordedEvent> made(int count, int perCase, Commits commits) {
        List<RecordedEvent> events = new ArrayList<>(count + perCase);
        while (events.size() < count) {
            Commit commit = commits.next(perCase);
            commit.events().forEach(event -> events.add(recorded(commit, event, events.size() + 1)));
        }
        return events;
    }

    /** An event of a commit as it is recorded at this position. */
    public static RecordedEvent recorded(Commit commit, NewEvent event, long position) {
        return new RecordedEvent(
                position,
                event.id(),
                event.type(),
                event.revision(),
                event.stream(),
                event.version(),
                commit.recordedAt(),
                commit.actor(),
                commit.role(),
                commit.command().value(),
                commit.correlationId(),
                event.source(),
                event.payload());
    }

    /** All that a ledger holds. */
    public static List<RecordedEvent> all(Ledger ledger, AuthorityId authority) {
        List<RecordedEvent> all = new ArrayList<>();
        List<RecordedEvent> page = ledger.read(authority, 1, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledger.read(authority, all.getLast().position() + 1, PAGE);
        }
        return all;
    }
}
