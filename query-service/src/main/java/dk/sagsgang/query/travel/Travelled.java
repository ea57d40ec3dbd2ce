package dk.sagsgang.query.travel;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import dk.sagsgang.query.views.StreamView;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that can be folded as of any moment: it says what its events are about, and from when on they hold. */
public interface Travelled extends StreamView {

    /** What an event is about; null for one that adds nothing to the state. */
    @Nullable
    Subject subject(DomainEvent event, long version);

    /** From when on these events hold, which are all that count. */
    Holding holding(List<Told> counted);

    /** What the facts of a day leave uncertain of themselves. */
    default List<Uncertain> uncertain(Facts facts, LocalDate day) {
        return List.of();
    }
}
