package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as its address answers it, as far as forms go by it. */
record MeetingNow(
        String meeting,
        @Nullable CommitteeNow committee,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        String status,
        List<Person> present,
        List<Person> absent,
        @Nullable LocalDate agendaPublishedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalTime adjournedAt,
        long version,
        long position) {

    boolean isCancelled() {
        return status.equals("CANCELLED");
    }

    boolean isHeld() {
        return status.equals("HELD") || hasMinutes();
    }

    boolean hasMinutes() {
        return status.equals("MINUTES_PUBLISHED");
    }

    boolean hasAgenda() {
        return status.equals("AGENDA_PUBLISHED") || agendaPublishedOn != null;
    }

    boolean isOver() {
        return adjournedAt != null || hasMinutes();
    }
}
