package dk.sagsgang.events.committees;

import dk.sagsgang.events.values.MeetingId;
import java.time.LocalDate;

/** A meeting of this committee was called for a day, or moved to it. */
public record MeetingConvened(MeetingId meeting, LocalDate day) implements CommitteeEvent {}
