package dk.sagsgang.command.minutes.prose;

/** A fact that the prose tells, but not beyond doubt: its values are a proposal, and {@code why} is what to look at. */
public record Waiting(ProseFact fact, ProseDoubt why) {}
