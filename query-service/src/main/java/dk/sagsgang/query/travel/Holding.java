package dk.sagsgang.query.travel;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;

/** From when on each fact of one stream holds, as precisely as its source says. */
public interface Holding {

    PartialDate from(Told told);

    /** The fact as it weighs among the others on a day on which it holds. */
    default Told weighed(Told told, LocalDate day) {
        return told;
    }
}
