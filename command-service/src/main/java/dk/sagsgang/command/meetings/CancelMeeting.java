package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.Text;

/** Calls a meeting off that was not held. */
public record CancelMeeting(Text reason) implements MeetingCommand {}
