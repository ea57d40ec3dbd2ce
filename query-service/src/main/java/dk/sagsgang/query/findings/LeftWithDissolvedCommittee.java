package dk.sagsgang.query.findings;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An open case is with a committee that is no more. It holds from the day after the committee's last, and ends with a
 * transfer, another committee's agenda, or the closing of the case. A successor that is merely named has not taken the
 * case over yet. What was the meetings' own affair needs nobody to take it over.
 */
final class LeftWithDissolvedCommittee {
    private LeftWithDissolvedCommittee() {}

    static List<Raised> in(Docket docket) {
        CommitteeCode committee = docket.committee();
        Said<CommitteeDissolved> end = committee == null ? null : docket.dissolved.get(committee);
        if (committee == null || end == null || docket.closed || isOfMeetingsAlone(docket)) {
            return List.of();
        }
        LocalDate lastDay = end.what().lastDay();
        Map<String, Object> figures = new HashMap<>(Map.of("committee", committee.value(), "lastDay", lastDay));
        CommitteeCode successor = end.what().successor();
        if (successor != null) {
            figures.put("successor", successor.value());
        }
        return List.of(new Raised(
                Rule.LEFT_WITH_DISSOLVED_COMMITTEE,
                List.of(cameToIt(docket, committee), end.in()),
                lastDay.plusDays(1),
                figures));
    }

    private static boolean isOfMeetingsAlone(Docket docket) {
        return !docket.items.isEmpty() && docket.items.values().stream().allMatch(Item::isOfTheMeetingItself);
    }

    /** The event that put the case with the committee last. */
    private static OnRecord cameToIt(Docket docket, CommitteeCode committee) {
        Stream<OnRecord> placed = docket.items.values().stream()
                .filter(it -> it.placed.what().committee().equals(committee))
                .map(it -> it.placed.in());
        Stream<OnRecord> transferred = docket.transfers.stream()
                .filter(it -> it.what().to().equals(committee))
                .map(Said::in);
        return Stream.concat(placed, transferred)
                .max(Comparator.comparing(OnRecord::statedOn).thenComparingLong(OnRecord::position))
                .orElseThrow();
    }
}
