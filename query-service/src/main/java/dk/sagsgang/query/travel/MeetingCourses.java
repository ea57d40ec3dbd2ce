package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.SortKeys;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A line for every meeting by its name, which it keeps when it is moved to another day. */
@Component
final class MeetingCourses implements Entries {
    static final String LIST = "courses/meeting";
    static final String SORT = "name";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.MEETING;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        return List.of(CourseLine.of(LIST, stream, answer).sortedBy(SORT, SortKeys.number(stream.name())));
    }
}
