package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Calls a committee to a meeting. */
public record ScheduleMeeting(
        MeetingId meeting,
        CommitteeCode committee,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        boolean extraordinary)
        implements MeetingCommand {}
