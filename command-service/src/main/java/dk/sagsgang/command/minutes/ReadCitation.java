package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference in an item's prose to what a committee decided on an earlier day, or in an earlier month where no day is
 * said, with the item's number where told, and the committee's code where the layout knows it. Where there are doubts it
 * is a proposal.
 */
public record ReadCitation(
        int item,
        PartialDate decidedOn,
        @Nullable Integer itemNumber,
        String committee,
        @Nullable String code,
        LineRange lines,
        List<Doubt> doubts) {

    public ReadCitation {
        doubts = List.copyOf(doubts);
    }
}
