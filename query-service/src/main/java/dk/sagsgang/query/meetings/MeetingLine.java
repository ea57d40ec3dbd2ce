package dk.sagsgang.query.meetings;

import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Committees;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a meeting's answer stands in the list of meetings, under the same names, and how many items it has. */
record MeetingLine(
        String meeting,
        Committees.@Nullable Named committee,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        boolean extraordinary,
        MeetingAnswer.Status status,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate minutesPublishedOn,
        @Nullable String quarantined,
        long version,
        long position,
        int items) {

    static final List<String> FIELDS = Arrays.stream(MeetingLine.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
}
