package dk.sagsgang.command.cases;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.Person;
import java.util.List;

/** Puts a caseworker, and those who work beside them, in charge. */
public record AssignCaseworker(Person caseworker, List<Person> coCaseworkers) implements CaseCommand {
    public AssignCaseworker {
        coCaseworkers = Given.list(coCaseworkers);
    }
}
