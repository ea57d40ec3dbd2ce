package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Reading;

/** Reads and applies a document in one commit (ReadMinutes and ApplyImport of the language, together or not at all). */
record ImportMinutes(Reading reading) implements ImportCommand {}
