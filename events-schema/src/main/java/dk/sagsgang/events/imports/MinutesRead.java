package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document was read: what its sender calls it, which meeting it is about, how many items it has, and what the reader
 * was unsure of. {@code reader} numbers the reader, from {@value #FIRST_READER}: another number may read the same octets
 * otherwise. {@code text} is the SHA-256 of the numbered lines as they were read, null where they were not kept.
 * {@code facts} are numbered from 1 in their order, those that were recorded at once and those that wait.
 */
public record MinutesRead(
        Sha256 document,
        int reader,
        String layout,
        @Nullable Text name,
        @Nullable Sha256 text,
        MeetingId meeting,
        int items,
        List<ReadDoubt> doubts,
        List<ReadFact> facts)
        implements ImportEvent {

    public static final int FIRST_READER = 1;

    public MinutesRead {
        doubts = List.copyOf(doubts);
        facts = List.copyOf(facts);
    }
}
