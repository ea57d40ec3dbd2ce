package dk.sagsgang.query.search;

import dk.sagsgang.events.stored.StreamId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes the lines that one stream's answer adds to a list; none where it adds nothing. */
public interface Entries {

    /** The kind of stream whose answers the lines are made of. */
    StreamId.Kind kind();

    List<Entry> of(StreamId stream, JsonNode answer);
}
