package dk.sagsgang.command.imports;

/** What may be asked of the import of one document. */
public sealed interface ImportCommand permits ImportMinutes, ReviewFact, ApplyImport, UndoImport, ShowImport {}
