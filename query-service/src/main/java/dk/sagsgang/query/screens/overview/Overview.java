package dk.sagsgang.query.screens.overview;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.facts.Committee;
import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.facts.Happened;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the overview, as the addresses answer it. */
record Overview(
        List<Phase> phases,
        Cases waiting,
        List<Agreement> agreements,
        List<Meeting> meetings,
        List<Findings.Finding> findings,
        List<Findings.Finding> orphans,
        List<Happened> happened,
        long position) {

    record Phases(List<Phase> items, long position) {}

    record Phase(String phase, int cases) {}

    record Cases(List<Case> items, @Nullable String next) {}

    record Case(String caseId, String number, String title) {}

    record Agreements(List<Agreement> items) {

        /** Those that run on the day and end soon, by the day on which something must be said. */
        List<Agreement> dueOn(LocalDate day) {
            return items.stream()
                    .filter(it -> !it.status().equals("TERMINATED")
                            && it.expires() != null
                            && !it.expires().latest().isBefore(day))
                    .sorted(Comparator.comparing(it -> it.due().latest()))
                    .toList();
        }
    }

    record Agreement(
            String caseId,
            String caseNumber,
            String title,
            String agreement,
            @Nullable String partner,
            @Nullable PartialDate expires,
            @Nullable PartialDate noticeDeadline,
            String status) {

        /** By when something must have been said: the last day of notice, or the end where there is none. */
        PartialDate due() {
            if (noticeDeadline != null) {
                return noticeDeadline;
            }
            return expires == null ? PartialDate.of(LocalDate.MAX.withYear(9999)) : expires;
        }

        public boolean isPastNoticeOn(LocalDate day) {
            return noticeDeadline != null && noticeDeadline.latest().isBefore(day);
        }
    }

    record Meetings(List<Meeting> items) {
        List<Meeting> nextFrom(LocalDate day, int number) {
            return items.stream()
                    .filter(it -> !it.day().isBefore(day) && !it.status().equals("CANCELLED"))
                    .sorted(Comparator.comparing(Meeting::day))
                    .limit(number)
                    .toList();
        }
    }

    record Meeting(
            String meeting,
            Committee committee,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String place,
            String status,
            int items) {}
}
