package dk.sagsgang.events.proofs;

import org.jspecify.annotations.Nullable;

/**
 * An event line as it was read, once something is amiss: {@code place} is where its hash was sealed, or -1. A line that
 * could not be read has its damage and nothing else.
 */
@SuppressWarnings("ArrayRecordComponent")
record Arrival(
        long line,
        int place,
        long position,
        String stream,
        long version,
        byte[] hash,
        @Nullable String damage) {

    boolean isKnown() {
        return place >= 0;
    }
}
