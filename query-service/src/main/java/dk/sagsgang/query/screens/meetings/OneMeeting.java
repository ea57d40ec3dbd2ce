package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.query.screens.facts.Committee;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as the address answers it, with what its screen makes of it. */
record OneMeeting(
        String meeting,
        @Nullable Committee committee,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable String place,
        boolean extraordinary,
        String status,
        @Nullable LocalDate heldOn,
        List<Person> present,
        List<Person> absent,
        @Nullable LocalDate agendaPublishedOn,
        @Nullable LocalDate minutesPublishedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalTime adjournedAt,
        @Nullable String cancelledBecause,
        List<Place> agenda,
        @Nullable String quarantined,
        long position) {

    /** A place on the agenda; its case tells the rest. */
    record Place(int position, @Nullable Integer number, String caseId, String title, Openness openness) {}

    public String tone() {
        return Tone.of(status);
    }

    public boolean isCancelled() {
        return status.equals("CANCELLED");
    }

    /** An agenda that a meeting was held by was public before it, known day or not. */
    public boolean isAgendaPublic() {
        return agendaPublishedOn != null || status.equals("AGENDA_PUBLISHED") || isHeld();
    }

    public boolean isHeld() {
        return heldOn != null || status.equals("HELD") || areMinutesPublic();
    }

    public boolean areMinutesPublic() {
        return status.equals("MINUTES_PUBLISHED");
    }

    /** What has to happen next, as a word of the message files. */
    public String next(LocalDate today) {
        boolean gone = day != null && day.isBefore(today);
        return switch (status) {
            case "CANCELLED" -> "nothing";
            case "MINUTES_PUBLISHED" -> signedOn == null ? "sign" : "nothing";
            case "HELD" -> "minutes";
            case "AGENDA_PUBLISHED" -> gone ? "overdue" : "hold";
            default -> gone ? "overdue" : "agenda";
        };
    }
}
