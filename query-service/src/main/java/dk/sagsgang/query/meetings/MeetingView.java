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
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fold of one meeting: all that happens to it counts in the order of the record, whatever day it was stated on. Its
 * places on the agenda are subjects of their own: a place is taken, left, taken again.
 */
record MeetingView(Facts facts) {

    MeetingView evolve(List<RecordedEvent> events) {
        return new MeetingView(facts.with(events, MeetingView::subject));
    }

    static @Nullable Subject subject(DomainEvent event, long version) {
        if (event instanceof MeetingEvent it) {
            return subject(it);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of a meeting.");
    }

    private static @Nullable Subject subject(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled it -> Subject.act("scheduled");
            case MeetingRescheduled it -> Subject.act("rescheduled");
            case MeetingCancelled it -> Subject.act("cancelled");
            case AgendaPublished it -> Subject.act("agenda");
            case AgendaItemAdded it -> Subject.act("place/" + it.position());
            case AgendaItemRemoved it -> Subject.act("place/" + it.position());
            case MeetingHeld it -> Subject.act("held");
            // The case's own stream tells the halt in full.
            case HaltEntered it -> null;
            case MeetingAdjourned it -> Subject.act("adjourned");
            case MinutesPublished it -> Subject.act("minutes");
            case MinutesSigned it -> Subject.act("signed");
        };
    }
}
