package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The meeting moved to another day, time or place; it keeps its name. */
public record MeetingRescheduled(
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        @Nullable Text reason) implements MeetingEvent {}
