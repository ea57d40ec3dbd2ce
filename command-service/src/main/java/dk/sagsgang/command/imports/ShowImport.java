package dk.sagsgang.command.imports;

/** Asks how far an import has come; records nothing. */
record ShowImport() implements ImportCommand {}
