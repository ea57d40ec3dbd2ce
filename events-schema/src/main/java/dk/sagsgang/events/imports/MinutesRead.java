package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.util.List;

/**
 * A document was read: which meeting it is about, how many items it has, and what the reader was unsure of. {@code
 * reader} numbers the reader, from {@value #FIRST_READER}: another number may read the same octets otherwise.
 * {@code facts} are numbered from 1 in their order, those that were recorded at once and those that wait.
 */
public record MinutesRead(
        Sha256 document,
        int reader,
        String layout,
        MeetingId meeting,
        int items,
        List<Text> doubts,
        List<ReadFact> facts)
        implements ImportEvent {

    public static final int FIRST_READER = 1;

    public MinutesRead {
        doubts = List.copyOf(doubts);
        facts = List.copyOf(facts);
    }
}
