package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Person;

/** A member halted the decision on an item while the meeting was going on (the case's stream tells it in full). */
public record HaltEntered(int position, CaseId caseId, Person member) implements MeetingEvent {}
