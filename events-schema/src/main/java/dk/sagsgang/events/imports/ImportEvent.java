package dk.sagsgang.events.imports;

import dk.sagsgang.events.DomainEvent;

/** A fact in the life of one import: one document, known by its digest, and what was made of it. */
public sealed interface ImportEvent extends DomainEvent
        permits MinutesRead, FactReviewed, ImportApplied, ImportUndone {}
