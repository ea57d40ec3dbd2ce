package dk.sagsgang.query.screens.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of cases, as the address answers it. */
record CaseLines(List<Line> items, @Nullable String next, long position) {

    record Line(
            String caseId,
            String number,
            String title,
            String phase,
            String progress,
            @Nullable Committee committee,
            @Nullable Caseworker caseworker) {}

    record Committee(
            String code, @Nullable String name, @Nullable LocalDate dissolvedOn) {
        public String shown() {
            return name == null ? code : name;
        }
    }

    record Caseworker(String subject, @Nullable String name) {
        public String shown() {
            return name == null ? subject : name;
        }
    }
}
