package dk.sagsgang.events.meetings;

import dk.sagsgang.events.DomainEvent;

/**
 * A fact in the life of one meeting (møde) of a committee. AgendaItemAdded, AgendaItemRemoved and HaltEntered repeat
 * what a case recorded in the same commit, so that the meeting's own lock covers both.
 */
public sealed interface MeetingEvent extends DomainEvent
        permits MeetingScheduled,
                MeetingRescheduled,
                MeetingCancelled,
                AgendaPublished,
                AgendaItemAdded,
                AgendaItemRemoved,
                MeetingHeld,
                HaltEntered,
                MeetingAdjourned,
                MinutesPublished,
                MinutesSigned {}
