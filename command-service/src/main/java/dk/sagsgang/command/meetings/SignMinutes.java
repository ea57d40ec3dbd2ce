package dk.sagsgang.command.meetings;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;

/** Records who signed the minutes. */
public record SignMinutes(LocalDate signedOn, List<Person> signatories) implements MeetingCommand {
    public SignMinutes {
        signatories = Given.list(signatories);
    }
}
