package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.Text;

/** The facts of the import were annulled, with why; the document may be imported again. */
public record ImportUndone(Text reason) implements ImportEvent {}
