package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a request to schedule a meeting holds: the command, where the meeting may go by its customary name. */
record MeetingCall(
        @Nullable MeetingId meeting,
        CommitteeCode committee,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        boolean extraordinary) {

    ScheduleMeeting command() {
        MeetingId name = meeting == null ? MeetingId.of(committee, day) : meeting;
        return new ScheduleMeeting(name, committee, day, time, place, extraordinary);
    }
}
