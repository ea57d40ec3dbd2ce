package dk.sagsgang.events.stored;

import tools.jackson.databind.node.ObjectNode;

/**
 * One step from the form of an event's revision to that of the next, on its JSON. It is pure: it leaves what it was given
 * as it is, and gives the same for the same, whatever the day. It is as strict as reading is: of a form that the former
 * revision did not have it throws {@link UnknownEvent}, and it invents nothing that its event did not say.
 */
@FunctionalInterface
public interface Upcaster {

    ObjectNode upcast(ObjectNode former);
}
