package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Reading;

/**
 * Reads and applies a document in one commit (ReadMinutes and ApplyImport of the language, together or not at all).
 * {@code authorityConfirmed} says that someone knows it to be the authority's own, whatever its prose speaks of,
 * {@code review} that all of it waits until someone has looked at it.
 */
record ImportMinutes(Reading reading, boolean authorityConfirmed, boolean review) implements ImportCommand {}
