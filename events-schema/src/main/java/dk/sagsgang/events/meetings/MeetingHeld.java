package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;

/** The meeting took place; who was there and who was not, where the source says (both empty where it does not). */
public record MeetingHeld(LocalDate heldOn, List<Person> present, List<Person> absent) implements MeetingEvent {

    public MeetingHeld {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }
}
