package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.prose.ProseFact;

/** A fact that an item's prose tells without a doubt. */
public record FoundFact(int item, ProseFact fact) {}
