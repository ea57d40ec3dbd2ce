package dk.sagsgang.command.ledger;

/** The positions that a stored commit's events have, both ends included. */
public record Appended(long firstPosition, long lastPosition) {}
