package dk.sagsgang.events.stored;

import dk.sagsgang.events.DomainEvent;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of the table of events: the name under which a class of events is stored, and the steps from each former
 * revision to the next, that of revision 1 first. The revision in which the event is written now follows from them, so
 * there is a way to it from every revision that ever was.
 */
public record EventType(String name, Class<? extends DomainEvent> payload, List<Upcaster> upcasters) {

    public EventType {
        upcasters = List.copyOf(upcasters);
    }

    /** The revision in which events of this type are written now. */
    public int revision() {
        return upcasters.size() + 1;
    }

    /** The current form of what was stored under a revision; throws {@link UnknownEvent} for one that is not known. */
    ObjectNode current(int stored, ObjectNode payload) {
        requireKnown(stored);
        ObjectNode form = payload;
        for (Upcaster step : upcasters.subList(stored - 1, upcasters.size())) {
            form = step.upcast(form);
        }
        return form;
    }

    void requireKnown(int stored) {
        if (stored < 1 || stored > revision()) {
            throw new UnknownEvent("Revision " + stored + " of " + name + " is not known here, where the newest is "
                    + revision() + ".");
        }
    }
}
