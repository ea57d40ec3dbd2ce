package dk.sagsgang.query.store;

/** Why a stream's view went no further, and the position of the last of its events that is to blame. */
public record Quarantine(String reason, long position) {}
