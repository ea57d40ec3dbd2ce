package dk.sagsgang.query.store;

import dk.sagsgang.events.stored.StreamId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be rebuilt by itself: all documents of one part are of one generation. A further kind of document belongs to
 * the part with which it is filled and thrown away; it asks {@link Generations#collection} for its collection's name.
 */
public enum Part {
    AUTHORITIES(StreamId.Kind.AUTHORITY),
    COMMITTEES(StreamId.Kind.COMMITTEE),
    MEETINGS(StreamId.Kind.MEETING),
    CASES(StreamId.Kind.CASE),
    HISTORY(null),
    LOG(null);

    private final StreamId.@Nullable Kind kind;

    Part(StreamId.@Nullable Kind kind) {
        this.kind = kind;
    }

    /** The part that holds the views of this kind of stream; empty for a kind that has no view. */
    public static Optional<Part> of(StreamId.Kind kind) {
        return Arrays.stream(values()).filter(part -> part.kind == kind).findFirst();
    }

    /** The kind of stream whose views these are; null for what is kept of all streams. */
    public StreamId.@Nullable Kind kind() {
        return kind;
    }

    /** As it is written in addresses and on the command line. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The collections that are filled and thrown away with this part. */
    List<String> collections() {
        return switch (this) {
            case AUTHORITIES -> List.of(StreamId.Kind.AUTHORITY.written());
            case COMMITTEES -> List.of(StreamId.Kind.COMMITTEE.written());
            case MEETINGS -> List.of(StreamId.Kind.MEETING.written());
            case CASES -> List.of(StreamId.Kind.CASE.written());
            case HISTORY -> List.of("history", RecordingTimes.COLLECTION);
            case LOG -> List.of("tiles", "edges");
        };
    }
}
