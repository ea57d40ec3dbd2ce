package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A committee is to meet on a day; time and place where they are known. */
public record MeetingScheduled(
        MeetingId meeting,
        CommitteeCode committee,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        boolean extraordinary)
        implements MeetingEvent {}
