package dk.sagsgang.query.screens.actions;

import java.util.List;

/** What can be chosen in a form: the options of its choices, the points to be answered, and the people who are known. */
interface Choices {
    List<Option> from(From from);

    /** The items that a decision may be about, each with its standing recommendations. */
    List<CaseNow.Item> answered();

    List<KnownPeople.Known> people();
}
