package dk.sagsgang.events.values;

/** How far an allotment (bevilling) has come: what is only proposed or recommended onward is no grant. */
public enum AllotmentStage {
    PROPOSED,
    RECOMMENDED,
    GRANTED
}
