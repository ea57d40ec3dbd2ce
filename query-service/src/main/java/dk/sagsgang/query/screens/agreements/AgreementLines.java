package dk.sagsgang.query.screens.agreements;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.facts.AgreementBars;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of an authority's agreements, as the address answers it. */
record AgreementLines(List<Line> items, @Nullable String next) {

    /** How an agreement stands on a day. */
    enum Standing {
        RUNNING,
        NOTICE_SOON,
        NOTICE_PASSED,
        OVER,
        TERMINATED,
        UNKNOWN
    }

    record Line(
            String caseId,
            String caseNumber,
            String title,
            String agreement,
            @Nullable String partner,
            @Nullable String kind,
            @Nullable PartialDate inForceFrom,
            @Nullable PartialDate originallyExpires,
            @Nullable PartialDate expires,
            boolean expiryDerived,
            @Nullable Period notice,
            @Nullable PartialDate noticeDeadline,
            @Nullable LocalDate endsOn,
            String status)
            implements AgreementBars.Term {
        private static final int SOON_MONTHS = 3;

        public Standing standingOn(LocalDate day) {
            if (status.equals("TERMINATED")) {
                return Standing.TERMINATED;
            }
            if (expires == null) {
                return Standing.UNKNOWN;
            }
            if (expires.latest().isBefore(day)) {
                return Standing.OVER;
            }
            LocalDate speakBy = noticeDeadline == null ? expires.latest() : noticeDeadline.latest();
            if (speakBy.isBefore(day)) {
                return Standing.NOTICE_PASSED;
            }
            return speakBy.isAfter(day.plusMonths(SOON_MONTHS)) ? Standing.RUNNING : Standing.NOTICE_SOON;
        }
    }

    /** What runs comes before what is over, and of each what ends first comes first. */
    static Comparator<Line> byUrgency(LocalDate day) {
        return Comparator.comparing((Line it) -> {
                    Standing standing = it.standingOn(day);
                    return standing == Standing.OVER || standing == Standing.TERMINATED;
                })
                .thenComparing(Line::expires, Comparator.nullsLast(Comparator.comparing(PartialDate::latest)));
    }
}
