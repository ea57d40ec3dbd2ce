package dk.sagsgang.events.stored;

import dk.sagsgang.events.DomainEvent;

/** One row of the table of events: the name and revision under which a class of events is stored. */
public record EventType(String name, int revision, Class<? extends DomainEvent> payload) {}
