package dk.sagsgang.command.meetings;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;

/** Says that the meeting took place, and who was there. */
public record HoldMeeting(LocalDate heldOn, List<Person> present, List<Person> absent) implements MeetingCommand {
    public HoldMeeting {
        present = Given.list(present);
        absent = Given.list(absent);
    }
}
