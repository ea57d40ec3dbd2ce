package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;

/** The case goes by another title from here on. */
public record CaseRenamed(Text title) implements CaseEvent {}
