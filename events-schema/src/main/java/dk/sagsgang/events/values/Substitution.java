package dk.sagsgang.events.values;

/** A substitute who sat for an absent or disqualified member. */
public record Substitution(Person member, Person substitute) {}
