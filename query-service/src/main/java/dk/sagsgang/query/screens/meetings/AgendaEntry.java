package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.events.values.Openness;
import dk.sagsgang.query.screens.meetings.CaseOnAgenda.Decision;
import dk.sagsgang.query.screens.meetings.CaseOnAgenda.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as a meeting's screen shows it: its place on the agenda, and what its case tells of it. The case's part is null
 * where the case cannot be asked; the place is shown all the same.
 */
record AgendaEntry(
        OneMeeting.Place place,
        @Nullable String caseNumber,
        @Nullable Item item,
        List<String> documents) {

    static AgendaEntry of(String meeting, OneMeeting.Place place, @Nullable CaseOnAgenda ofCase) {
        return new AgendaEntry(
                place,
                ofCase == null ? null : ofCase.number(),
                ofCase == null ? null : ofCase.at(meeting, place.position()).orElse(null),
                ofCase == null ? List.of() : ofCase.documentsAt(meeting, place.position()));
    }

    /** The number that the agenda gives the item, or its place where it gives none. */
    public int shownNumber() {
        return place.number() == null ? place.position() : place.number();
    }

    public boolean isClosed() {
        return place.openness() == Openness.CLOSED;
    }

    public @Nullable Decision decision() {
        return item == null ? null : item.decision();
    }
}
