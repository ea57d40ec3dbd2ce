package dk.sagsgang.events.values;

/** Whether the public may see an agenda item. */
public enum Openness {
    OPEN,
    CLOSED
}
