package dk.sagsgang.query.travel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.query.views.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of one field between two moments, and the events that changed it on the way, in their order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldChange(
        String field, @Nullable JsonNode from, @Nullable JsonNode to, List<Cause> causedBy) {

    record Cause(long position, long version, String eventId, String type, Instant recordedAt, LocalDate statedOn) {
        static Cause of(Told told) {
            return new Cause(
                    told.position(),
                    told.version(),
                    told.id().value(),
                    told.type(),
                    told.recordedAt(),
                    told.statedOn());
        }
    }
}
