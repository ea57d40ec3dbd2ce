package dk.sagsgang.query.screens.facts;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor would ask, as the address of the findings answers it; {@code next} leads to those that are older. */
public record Findings(List<Finding> items, @Nullable String next) {

    /** A finding; its evidence is told where it is asked for alone, and {@code dismissAs} is what dismisses it. */
    public record Finding(
            String finding,
            String dismissAs,
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

        /** The screen of the finding with its evidence. */
        public String address(Here here) {
            return here.to("/kontrol/fund/" + finding);
        }

        /** The number that people know; of a case that is not open to the reader only its address. */
        public String shown() {
            return caseNumber == null ? caseId : caseNumber;
        }
    }

    /** The question for those that nobody has answered or dismissed. */
    public static Question open(Here here) {
        return here.ask("/findings").with("state", "OPEN");
    }

    public record Said(String da, String en) {
        public String in(String language) {
            return language.equals("en") ? en : da;
        }
    }

    public record Resolved(String type, long position, LocalDate statedOn) {}

    public record Dismissed(String by, @Nullable String reason, Instant recordedAt, long position) {}

    /** An event that the finding follows from. */
    public record Evidence(
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
