package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.ReadProceedings;
import dk.sagsgang.command.minutes.ReadStatement;
import dk.sagsgang.command.minutes.ReadVotes;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What minutes tell of the members, in the values of commands. Nobody is named twice. A vote is taken over only where
 * one was taken and both sides were counted; a statement keeps the name of who made it in its words.
 */
final class Told {

    private Told() {}

    static List<Person> people(List<Found<String>> names) {
        return names.stream().map(name -> Person.named(name.value())).distinct().toList();
    }

    static List<Text> texts(List<ReadStatement> statements) {
        return statements.stream()
                .map(it ->
                        new Text(String.join(", ", it.who()) + ": " + it.text().value()))
                .toList();
    }

    static @Nullable Votes votes(ReadProceedings told) {
        ReadVotes vote = told.votes().size() == 1 ? told.votes().getFirst() : null;
        if (vote == null) {
            return null;
        }
        Integer inFavour = vote.votesFor();
        Integer against = vote.votesAgainst();
        Integer abstained = vote.abstained();
        return inFavour == null || against == null
                ? null
                : new Votes(inFavour, against, abstained == null ? 0 : abstained);
    }
}
