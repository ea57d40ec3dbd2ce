package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CaseId;

/** Frees a place on the agenda; given by the case itself in the same commit, never from outside. */
public record RemoveAgendaItem(int position, CaseId caseId) implements MeetingCommand {}
