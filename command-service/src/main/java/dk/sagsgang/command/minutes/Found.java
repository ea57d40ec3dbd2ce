package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;

/** A value and the lines it was read from: lines of the document as delivered, split on line feeds, from 1. */
public record Found<T>(T value, LineRange lines) {}
