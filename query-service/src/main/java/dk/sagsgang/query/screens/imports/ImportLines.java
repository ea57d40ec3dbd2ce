package dk.sagsgang.query.screens.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the list of imports, newest first, and the documents on their way, as the address answers it. */
record ImportLines(
        long total,
        List<Running> running,
        List<Line> imports,
        @Nullable String next) {

    /** A document that is being read or recorded. */
    record Running(@Nullable String name, long octets, Instant since) {}

    record Line(
            @JsonProperty("import") String importId,
            @Nullable String name,
            String meeting,
            String status,
            Instant readAt,
            String readBy,
            @Nullable LocalDate statedOn,
            int items,
            int facts,
            int recorded,
            int waiting,
            int rejected,
            int doubts) {

        public String tone() {
            return ImportTone.of(status, waiting);
        }

        /** A document without a name goes by the first digits of its digest. */
        public String shown() {
            return name == null ? importId.substring(0, 12) : name;
        }
    }
}
