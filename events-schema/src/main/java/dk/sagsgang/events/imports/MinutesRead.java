package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.util.List;

/** A document was read: which meeting it is about, how many items it has, and what the reader was unsure of. */
public record MinutesRead(Sha256 document, String layout, MeetingId meeting, int items, List<Text> doubts)
        implements ImportEvent {

    public MinutesRead {
        doubts = List.copyOf(doubts);
    }
}
