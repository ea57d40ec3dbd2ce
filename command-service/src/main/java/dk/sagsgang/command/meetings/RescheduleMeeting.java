package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Moves a meeting that was not held yet to another day, time or place. */
public record RescheduleMeeting(
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        @Nullable Text reason) implements MeetingCommand {}
