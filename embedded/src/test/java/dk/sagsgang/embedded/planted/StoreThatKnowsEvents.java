package dk.sagsgang.embedded.planted;

import java.sql.Connection;

/** A server that goes through a door which none of them needs. */
public record StoreThatKnowsEvents(Connection elsewhere) {}
