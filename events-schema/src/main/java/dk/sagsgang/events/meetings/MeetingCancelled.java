package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Text;

/** The meeting will not take place. */
public record MeetingCancelled(Text reason) implements MeetingEvent {}
