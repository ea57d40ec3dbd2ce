package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** A case took a place on this meeting's agenda (the case's stream tells it in full). */
public record AgendaItemAdded(int position, @Nullable Integer number, CaseId caseId, Text title, Openness openness)
        implements MeetingEvent {}
