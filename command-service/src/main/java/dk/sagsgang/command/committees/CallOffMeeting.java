package dk.sagsgang.command.committees;

import dk.sagsgang.events.values.MeetingId;

/** Gives a meeting's day back; given by the meeting itself in the same commit, never from outside. */
public record CallOffMeeting(MeetingId meeting) implements CommitteeCommand {}
