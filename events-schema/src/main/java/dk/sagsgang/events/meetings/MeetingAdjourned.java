package dk.sagsgang.events.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The meeting ended: no decision of it can be halted any more. */
public record MeetingAdjourned(@Nullable LocalTime at) implements MeetingEvent {}
