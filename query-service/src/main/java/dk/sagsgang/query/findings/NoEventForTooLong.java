package dk.sagsgang.query.findings;

import dk.sagsgang.events.agreements.Expiry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open case waits for something, and nothing was stated of it for longer than patience has. It waits while it was
 * never on an agenda, while its newest item is not settled (approving an agenda settles itself), while a follow-up is open, or while an agreement runs. What was
 * said of the record itself (a fact annulled, a finding dismissed) is no event of the case.
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
        return docket.items.isEmpty()
                || !docket.openFollowUps.isEmpty()
                || docket.items.values().stream()
                        .anyMatch(it -> !it.isSettled() && !it.isOfTheMeetingItself() && isNewest(it, docket))
                || docket.terms.keySet().stream()
                        .anyMatch(it -> !docket.terminated.contains(it)
                                && runsOut(docket.history(it).expiry()));
    }

    /** An agreement without an end needs nobody to see to it. */
    private static boolean runsOut(@Nullable Expiry expiry) {
        return expiry != null;
    }

    private static boolean isNewest(Item item, Docket docket) {
        return docket.items.values().stream()
                .noneMatch(it ->
                        it.placed.what().meetingDay().isAfter(item.placed.what().meetingDay()));
    }
}
