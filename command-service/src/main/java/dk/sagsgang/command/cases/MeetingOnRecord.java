package dk.sagsgang.command.cases;

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
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case needs to know of a meeting, folded from the meeting's events. Committee and day are there as soon as the
 * meeting exists; once it was held, the day is the day it was held on.
 */
public record MeetingOnRecord(
        boolean exists,
        @Nullable CommitteeCode committee,
        @Nullable LocalDate day,
        boolean cancelled,
        boolean held,
        boolean adjourned,
        boolean minutesPublished,
        List<Person> present,
        List<Person> absent) {

    public MeetingOnRecord {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    public static MeetingOnRecord none() {
        return new MeetingOnRecord(false, null, null, false, false, false, false, List.of(), List.of());
    }

    public MeetingOnRecord evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled it ->
                new MeetingOnRecord(
                        true, it.committee(), it.day(), cancelled, held, adjourned, minutesPublished, present, absent);
            case MeetingRescheduled it ->
                new MeetingOnRecord(
                        exists, committee, it.day(), cancelled, held, adjourned, minutesPublished, present, absent);
            case MeetingCancelled it ->
                new MeetingOnRecord(exists, committee, day, true, held, adjourned, minutesPublished, present, absent);
            case MeetingHeld it ->
                new MeetingOnRecord(
                        exists,
                        committee,
                        it.heldOn(),
                        cancelled,
                        true,
                        adjourned,
                        minutesPublished,
                        it.present(),
                        it.absent());
            case MeetingAdjourned it ->
                new MeetingOnRecord(exists, committee, day, cancelled, held, true, minutesPublished, present, absent);
            case MinutesPublished it ->
                new MeetingOnRecord(exists, committee, day, cancelled, held, adjourned, true, present, absent);
            case AgendaPublished it -> this;
            case AgendaItemAdded it -> this;
            case AgendaItemRemoved it -> this;
            case HaltEntered it -> this;
            case MinutesSigned it -> this;
        };
    }

    /** Whether a decision of this meeting can no longer be halted: published minutes close a meeting too. */
    boolean isOver() {
        return adjourned || minutesPublished;
    }
}
