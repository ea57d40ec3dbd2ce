package dk.sagsgang.events.planted;

import com.networknt.schema.InputFormat;
import dk.sagsgang.events.DomainEvent;

/** An event that stands under no sealed parent and depends on a library that the contract may not know. */
record StrayEvent(InputFormat format) implements DomainEvent {}
