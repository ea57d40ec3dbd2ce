package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Holds what is stated of an agreement against what would follow, and reports what is missing or does not fit. */
final class AgreementChecks {

    private AgreementChecks() {}

    static void check(AgreementTerms terms, @Nullable ReadExtension extension, LineRange lines, Doubts doubts) {
        PartialDate from = terms.inForceFrom();
        PartialDate expires = terms.expires();
        Period duration = terms.duration();
        if (from != null && expires != null && duration != null && !fits(from, duration, expires)) {
            doubts.add(
                    "EXPIRY_DURATION_MISMATCH",
                    "expires",
                    "Aftalens udløb passer ikke til dens start og varighed.",
                    lines);
        }
        if (expires == null) {
            doubts.add(
                    "EXPIRY_NOT_STATED", "expires", "Aftalens udløb står ikke i teksten; det kan kun udledes.", lines);
        }
        if (extension == null) {
            return;
        }
        LineRange told = extension.lines().getFirst();
        Period by = extension.by();
        PartialDate to = extension.expires();
        if (!extension.decided()) {
            doubts.add(
                    "EXTENSION_NOT_DECIDED",
                    "extension",
                    "Forlængelsen er fortalt, men ikke besluttet under dette punkt.",
                    told);
        }
        if (to == null) {
            doubts.add(
                    "EXTENSION_EXPIRY_NOT_STATED",
                    "extension",
                    "Udløbet efter forlængelsen står ikke i teksten.",
                    told);
        } else if (by != null && expires != null && !overlap(expires.plus(by), to)) {
            doubts.add(
                    "EXTENSION_EXPIRY_MISMATCH",
                    "extension",
                    "Udløbet efter forlængelsen følger ikke af dens længde.",
                    told);
        }
    }

    /** The last day may be written as the day before the anniversary, or as the anniversary itself. */
    private static boolean fits(PartialDate from, Period duration, PartialDate expires) {
        PartialDate end = from.plus(duration);
        boolean anniversary = overlap(end, expires);
        return anniversary
                || (!end.earliest().minusDays(1).isAfter(expires.latest())
                        && !end.latest().minusDays(1).isBefore(expires.earliest()));
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().isAfter(other.latest()) && !one.latest().isBefore(other.earliest());
    }
}
