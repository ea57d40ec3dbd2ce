package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People who are named on record, so that a name that is typed means the one who is known by it. Two of one name are told
 * apart by their ids.
 */
final class KnownPeople {
    private KnownPeople() {}

    /** How a person is typed, and who that is. */
    record Known(String typed, String subject, String name) {}

    static List<Known> of(Stream<Person> people) {
        Map<String, Person> bySubject =
                people.collect(Collectors.toMap(Person::subject, it -> it, (first, again) -> first, TreeMap::new));
        Map<String, Long> namesakes =
                bySubject.values().stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        return bySubject.values().stream()
                .map(it -> new Known(typed(it, namesakes), it.subject(), it.name()))
                .sorted(Comparator.comparing(Known::typed))
                .toList();
    }

    private static String typed(Person person, Map<String, Long> namesakes) {
        return namesakes.getOrDefault(person.name(), 1L) > 1
                ? person.name() + " (" + person.subject() + ")"
                : person.name();
    }
}
