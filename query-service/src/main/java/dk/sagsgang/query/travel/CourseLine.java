package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.views.AnswerJson;
import tools.jackson.databind.JsonNode;

/** A stream that may be travelled: its name, its last version in the view, and whether that is for a fault in the next. */
record CourseLine(String name, long version, boolean faulty) {

    static Entry of(String list, StreamId stream, JsonNode answer) {
        CourseLine line = new CourseLine(stream.name(), answer.path("version").asLong(), answer.has("quarantined"));
        return new Entry(list, stream.name(), AnswerJson.write(line));
    }

    static CourseLine read(byte[] written) {
        JsonNode line = AnswerJson.read(written);
        return new CourseLine(
                line.path("name").asString(),
                line.path("version").asLong(),
                line.path("faulty").asBoolean());
    }
}
