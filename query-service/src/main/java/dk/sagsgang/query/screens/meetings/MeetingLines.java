package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.query.screens.facts.Committee;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of meetings, as the address answers it. */
record MeetingLines(List<Line> items, @Nullable String next, long position) {

    record Line(
            String meeting,
            @Nullable Committee committee,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String place,
            boolean extraordinary,
            String status,
            int items) {

        /** The colour of its badge; the badge says the same in words. */
        public String tone() {
            return Tone.of(status);
        }
    }
}
