package dk.sagsgang.events.statements;

import java.time.LocalDate;

/** Something that a source stated on a day, and its place in the order of recording: of one stream, the later is higher. */
public record Stated<T>(T value, LocalDate statedOn, long version) {}
