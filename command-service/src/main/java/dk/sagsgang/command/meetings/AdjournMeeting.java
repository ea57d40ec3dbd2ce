package dk.sagsgang.command.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Ends a meeting that was held. */
public record AdjournMeeting(@Nullable LocalTime at) implements MeetingCommand {}
