package dk.sagsgang.events.committees;

import dk.sagsgang.events.values.MeetingId;

/** A meeting of this committee was cancelled. */
public record MeetingCalledOff(MeetingId meeting) implements CommitteeEvent {}
