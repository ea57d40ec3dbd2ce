package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.Text;

/** Annuls what an import recorded about cases, newest first; what others have built on since keeps it from happening. */
public record UndoImport(Text reason) implements ImportCommand {}
