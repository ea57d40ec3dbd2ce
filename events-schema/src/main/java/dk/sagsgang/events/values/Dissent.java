package dk.sagsgang.events.values;

import org.jspecify.annotations.Nullable;

/** A minority's statement (mindretalsudtalelse, kommunestyrelsesloven section 13) that a member had entered. */
public record Dissent(Person member, @Nullable Text statement) {}
