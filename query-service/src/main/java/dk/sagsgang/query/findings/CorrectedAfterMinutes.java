package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.meetings.MinutesPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision was corrected after the minutes of its meeting had been published, so that what people read is not what is
 * on record. Minutes are published once, so it stays until somebody says why it needs nothing.
 */
final class CorrectedAfterMinutes {
    private CorrectedAfterMinutes() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (Item item : docket.items.values()) {
            Meeting meeting = docket.meetings.get(item.placed.what().item().meeting());
            if (meeting == null || meeting.minutes.isEmpty() || item.corrections.isEmpty()) {
                continue;
            }
            Said<DecisionCorrected> correction = item.corrections.getLast();
            Said<MinutesPublished> minutes = meeting.minutes.getLast();
            if (Said.order().compare(minutes, correction) < 0) {
                found.add(Raised.atOnce(
                        Rule.CORRECTED_AFTER_MINUTES,
                        List.of(minutes.in(), correction.in()),
                        Map.of(
                                "committee",
                                Objects.requireNonNull(item.recorded)
                                        .what()
                                        .committee()
                                        .value(),
                                "day",
                                item.placed.what().meetingDay(),
                                "correctedOn",
                                correction.on())));
            }
        }
        return found;
    }
}
