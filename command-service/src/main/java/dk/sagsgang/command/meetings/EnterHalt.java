package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Person;

/** Enters that a member halted a decision; given by the case itself in the same commit, never from outside. */
public record EnterHalt(int position, CaseId caseId, Person member) implements MeetingCommand {}
