package dk.sagsgang.query.screens.audit;

import dk.sagsgang.events.values.LineRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor would ask, as the address of the findings answers it; {@code next} leads to those that are older. */
record Findings(List<Finding> items, @Nullable String next) {

    /** A finding; its evidence is told where it is asked for alone. */
    record Finding(
            String finding,
            String rule,
            String state,
            String caseId,
            @Nullable String caseNumber,
            @Nullable Committee committee,
            Said title,
            Said sentence,
            LocalDate from,
            @Nullable Resolved resolved,
            @Nullable Dismissed dismissed,
            @Nullable List<Evidence> evidence) {

        /** The number that people know; of a case that is not open to the reader only its address. */
        public String shown() {
            return caseNumber == null ? caseId : caseNumber;
        }
    }

    record Committee(String code, @Nullable String name) {
        public String shown() {
            return name == null ? code : name;
        }
    }

    record Said(String da, String en) {
        public String in(String language) {
            return language.equals("en") ? en : da;
        }
    }

    record Resolved(String type, long position, LocalDate statedOn) {}

    record Dismissed(String by, @Nullable String reason, Instant recordedAt, long position) {}

    /** An event that the finding follows from. */
    record Evidence(
            String type,
            String stream,
            long version,
            long position,
            LocalDate statedOn,
            @Nullable String document,
            List<LineRange> lines) {
        private static final String CASE = "case/";

        /** The case whose replay shows the event; null where it is of a meeting or a committee. */
        public @Nullable String caseId() {
            return stream.startsWith(CASE) ? stream.substring(CASE.length()) : null;
        }
    }
}
