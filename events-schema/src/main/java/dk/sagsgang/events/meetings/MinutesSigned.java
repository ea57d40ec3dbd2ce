package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;

/** The members named signed the minutes on a day. */
public record MinutesSigned(LocalDate signedOn, List<Person> signatories) implements MeetingEvent {

    public MinutesSigned {
        signatories = List.copyOf(signatories);
    }
}
