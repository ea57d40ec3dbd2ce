package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Person;
import java.util.List;

/** A caseworker, and those who work beside them, took over the case; earlier ones are relieved. */
public record CaseworkerAssigned(Person caseworker, List<Person> coCaseworkers) implements CaseEvent {

    public CaseworkerAssigned {
        coCaseworkers = List.copyOf(coCaseworkers);
    }
}
