package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.Person;
import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.List;

/** The choices of a form that is about no case: committees, and the people of one meeting. */
final class CommitteeChoices implements Choices {
    private final List<CommitteeNow> committees;
    private final List<Person> people;
    private final Wording show;

    CommitteeChoices(List<CommitteeNow> committees, List<Person> people, Wording show) {
        this.committees = List.copyOf(committees);
        this.people = List.copyOf(people);
        this.show = show;
    }

    @Override
    public List<Option> from(From from) {
        if (from != From.COMMITTEES) {
            throw new IllegalArgumentException("Only a case has " + from);
        }
        return committees.stream()
                .map(it -> Option.of(it.code(), label(it), it.code()))
                .toList();
    }

    @Override
    public List<Item> answered() {
        return List.of();
    }

    @Override
    public List<KnownPeople.Known> people() {
        return KnownPeople.of(people.stream());
    }

    private String label(CommitteeNow committee) {
        return committee.dissolvedOn() == null
                ? committee.shown()
                : show.words("actions.dissolved", committee.shown(), show.day(committee.dissolvedOn()));
    }
}
