package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.Told;
import java.util.ArrayList;
import java.util.List;

/** A history from its first event on, read, and about how many bytes of memory it takes. */
record ReadHistory(List<Told> told, long bytes) {
    /** What an event takes beside its text. */
    private static final int AROUND = 400;

    /** A payload's characters as text and as the values it is read into. */
    private static final int TIMES_THE_PAYLOAD = 3;

    static final ReadHistory NONE = new ReadHistory(List.of(), 0);

    ReadHistory {
        told = List.copyOf(told);
    }

    ReadHistory and(List<RecordedEvent> more) {
        List<Told> all = new ArrayList<>(told.size() + more.size());
        all.addAll(told);
        long weight = bytes;
        for (RecordedEvent event : more) {
            all.add(Told.of(event));
            weight += AROUND + (long) TIMES_THE_PAYLOAD * event.payload().length;
        }
        return new ReadHistory(all, weight);
    }

    /** The first so many events. */
    List<Told> first(long count) {
        return told.subList(0, (int) Math.min(count, told.size()));
    }
}
