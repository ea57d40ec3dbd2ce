package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.screens.shell.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One page of a case's history, as the address answers it, in the order of the versions. */
record CaseHistory(
        List<Told> items, @Nullable Long next, @Nullable Long previous) {

    /** An event with where it stands in the ledger, who recorded it when, and where it was read. */
    record Told(
            long position,
            long version,
            String eventId,
            String type,
            Instant recordedAt,
            String actor,
            String role,
            Origin source,
            JsonNode payload) {

        /** The agenda item that the event is about, as FOU-2021-11-22#3; null where it is about none. */
        @Nullable
        String item() {
            JsonNode item = payload.path("item");
            return item.has("meeting")
                    ? item.path("meeting").asString() + "#"
                            + item.path("position").asInt()
                    : null;
        }
    }

    /** Where a fact comes from: the day it was stated and, of a document, the lines. */
    record Origin(
            LocalDate statedOn,
            @Nullable Sha256 document,
            @Nullable Integer item,
            @Nullable List<LineRange> lines) {

        /** Where the source can be read, the lines marked; null where it was no document. */
        public @Nullable String address(Here here) {
            if (document == null) {
                return null;
            }
            String text = here.to("/import/" + document.hex());
            if (lines == null || lines.isEmpty()) {
                return text;
            }
            LineRange first = lines.getFirst();
            return text + "?fra=" + first.from() + "&til=" + first.to() + "#linje-" + first.from();
        }

        public @Nullable LineRange firstLines() {
            return lines == null || lines.isEmpty() ? null : lines.getFirst();
        }
    }
}
