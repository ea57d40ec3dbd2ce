package dk.sagsgang.query.findings;

import java.time.Period;

/**
 * How long nothing may be heard before an auditor asks: of a meeting's minutes, counted from its day, and of a case that
 * waits for something, counted from the day its last event was stated.
 */
public record Patience(Period minutesWithin, Period eventWithin) {}
