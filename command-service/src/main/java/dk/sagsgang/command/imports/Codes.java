package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The names that an import gives where its document gives none. */
final class Codes {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final int LONGEST_IN_NUMBER = 30;

    private Codes() {}

    /** A committee whose documents give no code goes by its name, with hyphens for all but letters and digits. */
    static CommitteeCode committee(String name) {
        String hyphened = name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return new CommitteeCode(hyphened.length() <= 60 ? hyphened : hyphened.substring(0, 60));
    }

    /** The number of a case whose source gives none: committee, day and place on the agenda, and from the second which. */
    static CaseNumber assigned(CommitteeCode committee, LocalDate day, int position, int copy) {
        String code = committee.value();
        String prefix = code.length() <= LONGEST_IN_NUMBER ? code : code.substring(0, LONGEST_IN_NUMBER);
        return new CaseNumber(prefix + "-" + day + "-" + position + (copy == 1 ? "" : "-" + copy));
    }

    /** A date as a Danish reader expects it, no finer than it is known. */
    static String danish(PartialDate date) {
        return date instanceof PartialDate.OfDay it ? danish(it.day()) : date.text();
    }

    static String danish(LocalDate day) {
        return DANISH.format(day);
    }
}
