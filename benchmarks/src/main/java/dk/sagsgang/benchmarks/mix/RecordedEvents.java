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

    /** So many commits of one event as a ledger would give them back. */
    public static List<RecordedEvent> made(int count, Commits commits) {
        List<RecordedEvent> events = new ArrayList<>(count);
        for (int position = 1; position <= count; position++) {
            Commit commit = commits.next(1);
            NewEvent event = commit.events().getFirst();
            events.add(new RecordedEvent(
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
                    event.payload()));
        }
        return events;
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
