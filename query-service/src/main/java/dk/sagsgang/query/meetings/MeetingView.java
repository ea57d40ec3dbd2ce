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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of one meeting. Its places on the agenda are subjects of their own: a place is taken, left, taken again. */
record MeetingView(Facts facts) {

    MeetingView evolve(List<RecordedEvent> events) {
        return new MeetingView(facts.with(events, MeetingView::subject));
    }

    private static @Nullable String subject(DomainEvent event, long version) {
        if (event instanceof MeetingEvent it) {
            return subject(it);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of a meeting.");
    }

    private static @Nullable String subject(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled it -> "scheduled";
            case MeetingRescheduled it -> "rescheduled";
            case MeetingCancelled it -> "cancelled";
            case AgendaPublished it -> "agenda";
            case AgendaItemAdded it -> "place/" + it.position();
            case AgendaItemRemoved it -> "place/" + it.position();
            case MeetingHeld it -> "held";
            // The case's own stream tells the halt in full.
            case HaltEntered it -> null;
            case MeetingAdjourned it -> "adjourned";
            case MinutesPublished it -> "minutes";
            case MinutesSigned it -> "signed";
        };
    }
}
