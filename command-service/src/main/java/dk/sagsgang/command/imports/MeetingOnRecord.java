package dk.sagsgang.command.imports;

import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.HaltEntered;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import java.util.Map;
import java.util.TreeMap;

/** As much of a meeting as an import asks about: how far it has come, and who holds which place on its agenda. */
record MeetingOnRecord(
        boolean exists,
        boolean agendaPublished,
        boolean held,
        boolean minutesPublished,
        Map<Integer, AgendaItemAdded> places) {

    static final MeetingOnRecord NONE = new MeetingOnRecord(false, false, false, false, Map.of());

    MeetingOnRecord evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled it -> new MeetingOnRecord(true, false, false, false, Map.of());
            case AgendaPublished it -> new MeetingOnRecord(exists, true, held, minutesPublished, places);
            case MeetingHeld it -> new MeetingOnRecord(exists, agendaPublished, true, minutesPublished, places);
            case MinutesPublished it -> new MeetingOnRecord(exists, agendaPublished, held, true, places);
            case AgendaItemAdded it -> {
                Map<Integer, AgendaItemAdded> more = new TreeMap<>(places);
                more.put(it.position(), it);
                yield new MeetingOnRecord(exists, agendaPublished, held, minutesPublished, more);
            }
            case AgendaItemRemoved it -> {
                Map<Integer, AgendaItemAdded> fewer = new TreeMap<>(places);
                fewer.remove(it.position());
                yield new MeetingOnRecord(exists, agendaPublished, held, minutesPublished, fewer);
            }
            case MeetingRescheduled it -> this;
            case MeetingCancelled it -> this;
            case HaltEntered it -> this;
            case MeetingAdjourned it -> this;
            case MinutesSigned it -> this;
        };
    }
}
