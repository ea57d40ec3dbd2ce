package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Divides events into what goes into one transaction each: so many events at most, and so many bytes. */
final class Batches {

    private static final int LARGEST_BYTES = 16_000_000;

    private Batches() {}

    static List<List<RecordedEvent>> of(List<RecordedEvent> events, int most) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int index = 0; index < events.size(); index++) {
            int own = events.get(index).payload().length + events.get(index).source().length;
            bytes += own;
            boolean full = index - from == most || (index > from && bytes > LARGEST_BYTES);
            if (full) {
                batches.add(events.subList(from, index));
                from = index;
                bytes = own;
            }
        }
        batches.add(events.subList(from, events.size()));
        return batches;
    }
}
