package dk.sagsgang.query.findings;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule needs to know of a meeting: its day, whether it was called off, and when its minutes were published. */
final class Meeting {
    final List<Said<MinutesPublished>> minutes = new ArrayList<>();

    @Nullable
    LocalDate day;

    boolean cancelled;

    void take(MeetingEvent event, OnRecord in) {
        switch (event) {
            case MeetingScheduled it -> day = it.day();
            case MeetingRescheduled it -> day = it.day();
            case MeetingHeld it -> day = it.heldOn();
            case MeetingCancelled it -> cancelled = true;
            case MinutesPublished it -> minutes.add(new Said<>(it, in));
            case AgendaItemAdded no -> {}
            case AgendaItemRemoved no -> {}
            case AgendaPublished no -> {}
            case HaltEntered no -> {}
            case MeetingAdjourned no -> {}
            case MinutesSigned no -> {}
        }
    }
}
