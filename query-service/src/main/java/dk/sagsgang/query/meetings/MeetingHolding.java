package dk.sagsgang.query.meetings;

import dk.sagsgang.events.DomainEvent;
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
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when on the facts of a meeting hold. A fact that has a day of its own holds from it; what was planned holds from
 * the day it was stated, at the latest from the first day that the meeting was planned for, so that minutes which tell of
 * it years later do not leave it without a plan.
 */
final class MeetingHolding implements Holding {
    private @Nullable LocalDate planned;

    private MeetingHolding() {}

    static MeetingHolding of(List<Told> counted) {
        MeetingHolding holding = new MeetingHolding();
        for (Told told : counted) {
            if (holding.planned == null && told.event() instanceof MeetingScheduled it) {
                holding.planned = it.day();
            }
        }
        return holding;
    }

    @Override
    public PartialDate from(Told told) {
        DomainEvent event = told.event();
        if (event instanceof MeetingEvent it) {
            return PartialDate.of(from(it, told.statedOn()));
        }
        throw new IllegalStateException("A " + told.type() + " is no fact of a meeting.");
    }

    private LocalDate from(MeetingEvent event, LocalDate statedOn) {
        return switch (event) {
            case MeetingScheduled it -> byTheMeeting(statedOn);
            case MeetingRescheduled it -> byTheMeeting(statedOn);
            case MeetingCancelled it -> byTheMeeting(statedOn);
            case AgendaPublished it -> it.publishedOn() == null ? byTheMeeting(statedOn) : it.publishedOn();
            case AgendaItemAdded it -> byTheMeeting(statedOn);
            case AgendaItemRemoved it -> byTheMeeting(statedOn);
            case MeetingHeld it -> it.heldOn();
            case HaltEntered it -> statedOn;
            case MeetingAdjourned it -> statedOn;
            case MinutesPublished it -> it.publishedOn() == null ? statedOn : it.publishedOn();
            case MinutesSigned it -> it.signedOn();
        };
    }

    private LocalDate byTheMeeting(LocalDate statedOn) {
        return planned == null || statedOn.isBefore(planned) ? statedOn : planned;
    }
}
