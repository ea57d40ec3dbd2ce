package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.stored.RecordedEvent;
import java.time.Instant;
import java.util.List;

/** One import among others: how far it has come, and when and by whom its document was last read. */
record ImportRow(ImportState state, Instant readAt, String readBy) {

    /** Of all events of the import, in their order. */
    static ImportRow of(List<RecordedEvent> events) {
        ImportState state = ImportState.NONE;
        RecordedEvent read = events.getFirst();
        for (RecordedEvent event : events) {
            ImportEvent told = (ImportEvent) event.event();
            state = state.evolve(told, event.sourceReference().statedOn());
            read = told instanceof MinutesRead ? event : read;
        }
        return new ImportRow(state, read.recordedAt(), read.actor());
    }
}
