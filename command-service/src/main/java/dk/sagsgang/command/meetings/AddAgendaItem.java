package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Keeps a place on the agenda for a case; given by the case itself in the same commit, never from outside. */
public record AddAgendaItem(int position, @Nullable Integer number, CaseId caseId, Text title, Openness openness)
        implements MeetingCommand {}
