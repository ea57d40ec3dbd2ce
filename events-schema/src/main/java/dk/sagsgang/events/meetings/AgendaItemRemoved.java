package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.CaseId;

/** A case left its place on this meeting's agenda. */
public record AgendaItemRemoved(int position, CaseId caseId) implements MeetingEvent {}
