package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turns of phrase that several sentences share. */
final class Phrases {

    private Phrases() {}

    static String item(AgendaItem item) {
        return item.meeting() + " punkt " + item.position();
    }

    static String decidedAt(@Nullable AgendaItem item) {
        return item == null ? "; ingen beslutning herom er registreret" : ", besluttet på " + item(item);
    }

    static String why(@Nullable Text reason) {
        return reason == null ? "" : ": " + reason;
    }

    static String inBrackets(@Nullable String text) {
        return text == null ? "" : " [" + text + "]";
    }

    static String responsible(@Nullable Person person) {
        return person == null ? "" : " (ansvarlig: " + person.name() + ")";
    }

    /** Minutes name an office with a capital letter or without; a sentence begins with one. */
    static String sender(Text sender) {
        String name = sender.value();
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    static String people(Person first, List<Person> others) {
        List<String> names = new ArrayList<>(List.of(first.name()));
        others.forEach(other -> names.add(other.name()));
        return Danish.enumeration(names);
    }

    /** One point stands for itself; several are numbered, as decisions answer them by number. */
    static String points(List<Text> points) {
        if (points.size() == 1) {
            return points.getFirst().value();
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            numbered.add("(" + (i + 1) + ") " + points.get(i));
        }
        return String.join(" ", numbered);
    }

    static String scope(RestrictionScope scope) {
        return switch (scope) {
            case RestrictionScope.WholeCase it -> "hele sagen";
            case RestrictionScope.Item it -> item(it.item());
            case RestrictionScope.Document it -> "bilaget " + it.title();
        };
    }
}
