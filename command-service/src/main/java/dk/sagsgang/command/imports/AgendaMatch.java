package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which place on a meeting's agenda each item of a document holds already. All items are looked at before any is given a
 * new place, so that a new item never takes the place of one that stands further down: first by case and title, then by
 * case and printed number, then by case alone, and items without a case number by their title.
 */
final class AgendaMatch {

    private final Map<Integer, AgendaItemAdded> free;
    private final Map<Integer, AgendaItemAdded> found = new HashMap<>();

    private AgendaMatch(Map<Integer, AgendaItemAdded> places) {
        this.free = new TreeMap<>(places);
    }

    /** The places that items hold, by the items' positions in the document; an item that is news has none. */
    static Map<Integer, AgendaItemAdded> of(List<ReadItem> items, MeetingOnRecord meeting) {
        AgendaMatch match = new AgendaMatch(meeting.places());
        match.by(items, (item, place) -> isCase(item, place) && isTitle(item, place));
        match.by(items, (item, place) -> isCase(item, place) && Objects.equals(item.number(), place.number()));
        match.by(items, AgendaMatch::isCase);
        match.by(items, (item, place) -> item.caseNumber() == null && isTitle(item, place));
        return Map.copyOf(match.found);
    }

    private void by(List<ReadItem> items, BiPredicate<ReadItem, AgendaItemAdded> same) {
        for (ReadItem item : items) {
            if (!found.containsKey(item.position())) {
                AgendaItemAdded place = first(item, same);
                if (place != null) {
                    free.remove(place.position());
                    found.put(item.position(), place);
                }
            }
        }
    }

    private @Nullable AgendaItemAdded first(ReadItem item, BiPredicate<ReadItem, AgendaItemAdded> same) {
        return free.values().stream()
                .filter(place -> same.test(item, place))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCase(ReadItem item, AgendaItemAdded place) {
        Found<CaseNumber> number = item.caseNumber();
        return number != null && CaseId.of(number.value()).equals(place.caseId());
    }

    private static boolean isTitle(ReadItem item, AgendaItemAdded place) {
        Text title = ItemPlanner.title(item);
        return Wording.same(title, place.title());
    }
}
