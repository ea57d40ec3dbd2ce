package dk.sagsgang.query.screens.facts;

import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor would ask, as the address answers it, one page of it. */
public record Findings(List<Line> items, @Nullable String next) {

    /** A finding with its sentence in both languages. */
    public record Line(
            String finding,
            String rule,
            String state,
            String caseId,
            @Nullable String caseNumber,
            Said title,
            Said sentence,
            LocalDate from) {
        public String address(Here here) {
            return here.to("/kontrol/fund/" + finding);
        }
    }

    public record Said(String da, String en) {
        public String in(String language) {
            return language.equals("en") ? en : da;
        }
    }

    /** The question for those that nobody has answered or dismissed. */
    public static Question open(Here here) {
        return here.ask("/findings").with("state", "OPEN");
    }
}
