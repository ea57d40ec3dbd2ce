package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.facts.Committee;
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

    record Caseworker(String subject, @Nullable String name) {
        public String shown() {
            return name == null ? subject : name;
        }
    }
}
