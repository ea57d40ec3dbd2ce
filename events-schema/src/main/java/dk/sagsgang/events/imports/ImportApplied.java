package dk.sagsgang.events.imports;

/** The plan was carried out, all of it in the commit of this event: so many facts were recorded with it. */
public record ImportApplied(int facts) implements ImportEvent {}
