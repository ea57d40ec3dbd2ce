package dk.sagsgang.query.findings;

import dk.sagsgang.events.agreements.Expiry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open case waits for something, and nothing was stated of it for longer than patience has. It waits while it was
 * never on an agenda, while its newest item waits, while a follow-up is open, or while an agreement runs. What was said
 * of the record itself (a fact annulled, a finding dismissed) is no event of the case.
 */
final class NoEventForTooLong {
    private NoEventForTooLong() {}

    static List<Raised> in(Docket docket) {
        OnRecord last = docket.lastOfCourse;
        if (last == null || docket.number == null || docket.closed || !waits(docket)) {
            return List.of();
        }
        LocalDate from = last.statedOn().plus(docket.patience.eventWithin()).plusDays(1);
        return List.of(new Raised(
                Rule.NO_EVENT_FOR_TOO_LONG, List.of(last), from, Map.of("last", last.statedOn(), "from", from)));
    }

    private static boolean waits(Docket docket) {
        LocalDate newest = docket.items.values().stream()
                .map(Item::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return docket.items.isEmpty()
                || !docket.openFollowUps.isEmpty()
                || docket.items.values().stream().anyMatch(it -> !it.day().isBefore(newest) && waits(it, docket))
                || docket.terms.keySet().stream()
                        .anyMatch(it -> !docket.terminated.contains(it)
                                && runsOut(docket.history(it).expiry()));
    }

    /**
     * An item waits that was put off, sent on or halted, or whose recommendations are not answered. Where nothing was
     * recommended it waits until the minutes, which say all there is; approving an agenda settles itself, and so does a
     * place for what comes up. Of a closed item published minutes tell no decision.
     */
    private static boolean waits(Item item, Docket docket) {
        if (item.isSettled() || item.isOfTheMeetingItself()) {
            return false;
        }
        if (item.decision() != null) {
            return item.halted || !wasTakenUpElsewhere(item, docket);
        }
        Meeting meeting = docket.meetings.get(item.placed.what().item().meeting());
        boolean told = meeting != null && !meeting.minutes.isEmpty();
        boolean nothingAsked = item.recommendations().isEmpty() && (told || item.isForWhatComesUp());
        return !nothingAsked && !(told && item.isClosed());
    }

    /** What one committee sent on, another settled the same day or later. */
    private static boolean wasTakenUpElsewhere(Item item, Docket docket) {
        return docket.items.values().stream()
                .anyMatch(it -> it.isSettled() && !it.day().isBefore(item.day()) && it.isOfAnotherCommitteeThan(item));
    }

    /** An agreement without an end needs nobody to see to it. */
    private static boolean runsOut(@Nullable Expiry expiry) {
        return expiry != null;
    }
}
