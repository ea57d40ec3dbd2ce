package dk.sagsgang.events.values;

/** Why an item is on an agenda: to be decided, or for information only. */
public enum Purpose {
    DECISION,
    INFORMATION
}
