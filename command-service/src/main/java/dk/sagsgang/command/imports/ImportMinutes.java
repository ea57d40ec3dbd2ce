package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads and applies a document in one commit (ReadMinutes and ApplyImport of the language, together or not at all).
 * {@code authorityConfirmed} says that someone knows it to be the authority's own, whatever its prose speaks of,
 * {@code review} that all of it waits until someone has looked at it; {@code name} is what the sender calls the document,
 * {@code text} the digest of its lines as they are kept.
 */
record ImportMinutes(
        Reading reading,
        boolean authorityConfirmed,
        boolean review,
        @Nullable Text name,
        @Nullable Sha256 text) implements ImportCommand {}
