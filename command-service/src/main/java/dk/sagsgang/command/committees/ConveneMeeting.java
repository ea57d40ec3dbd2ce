package dk.sagsgang.command.committees;

import dk.sagsgang.events.values.MeetingId;
import java.time.LocalDate;

/** Keeps a day for a meeting; given by the meeting itself in the same commit, never from outside. */
public record ConveneMeeting(MeetingId meeting, LocalDate day) implements CommitteeCommand {}
