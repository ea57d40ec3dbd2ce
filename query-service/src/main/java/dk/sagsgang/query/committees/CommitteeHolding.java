package dk.sagsgang.query.committees;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.views.Told;
import java.time.Year;
import java.util.List;

/**
 * From when on the facts of a committee hold: its dissolution from its last day. What it is called is known for all the
 * time before, since nobody writes down when a committee took its name.
 */
final class CommitteeHolding implements Holding {
    private static final PartialDate EVER = PartialDate.of(Year.of(0).atDay(1));

    private CommitteeHolding() {}

    /** Each fact by itself; what else counts changes nothing. */
    static CommitteeHolding of(List<Told> counted) {
        return new CommitteeHolding();
    }

    @Override
    public PartialDate from(Told told) {
        return told.event() instanceof CommitteeDissolved it ? PartialDate.of(it.lastDay()) : EVER;
    }
}
