package dk.sagsgang.query.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A meeting is past, no minutes of it are on record, and what was recommended to it for this case stands unanswered. It
 * holds from the day after minutes may be waited for. A meeting called off owes none, nobody waits for the minutes to
 * learn that an agenda was approved, and what came again and was settled then is answered.
 */
final class MeetingWithoutMinutes {
    private MeetingWithoutMinutes() {}

    static List<Raised> in(Docket docket) {
        Map<String, List<Item>> unanswered = new LinkedHashMap<>();
        for (Item item : docket.items.values()) {
            Meeting meeting = docket.meetings.get(item.placed.what().item().meeting());
            boolean owed = meeting == null || (!meeting.cancelled && meeting.minutes.isEmpty());
            boolean unheard = item.decision() == null && !item.recommendations().isEmpty();
            if (owed && unheard && !item.isOfTheMeetingItself() && !cameAgain(item, docket)) {
                unanswered
                        .computeIfAbsent(item.placed.what().item().meeting().value(), it -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Raised> found = new ArrayList<>();
        unanswered.forEach((meeting, items) -> found.add(of(docket, meeting, items)));
        return found;
    }

    private static boolean cameAgain(Item item, Docket docket) {
        return docket.items.values().stream()
                .anyMatch(it -> it.isSettled() && it.day().isAfter(item.day()) && it.isAboutTheSameAs(item));
    }

    private static Raised of(Docket docket, String meeting, List<Item> items) {
        LocalDate day = day(docket, items.getFirst());
        List<OnRecord> causes = new ArrayList<>();
        int points = 0;
        for (Item item : items) {
            causes.add(item.placed.in());
            for (var recommendation : item.recommendations()) {
                causes.add(recommendation.in());
                points += item.points(recommendation).size();
            }
        }
        return new Raised(
                Rule.MEETING_WITHOUT_MINUTES,
                causes,
                day.plus(docket.patience.minutesWithin()).plusDays(1),
                Map.of(
                        "meeting",
                        meeting,
                        "committee",
                        items.getFirst().placed.what().committee().value(),
                        "day",
                        day,
                        "points",
                        points));
    }

    private static LocalDate day(Docket docket, Item item) {
        Meeting meeting = docket.meetings.get(item.placed.what().item().meeting());
        LocalDate told = meeting == null ? null : meeting.day;
        return told == null ? item.placed.what().meetingDay() : told;
    }
}
