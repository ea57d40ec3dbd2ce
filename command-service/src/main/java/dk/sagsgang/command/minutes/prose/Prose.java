package dk.sagsgang.command.minutes.prose;

import java.util.List;

/** What the prose of one item tells: facts without a doubt, and doubts that no fact stands for. */
public record Prose(List<ProseFact> facts, List<ProseDoubt> doubts) {

    public Prose {
        facts = List.copyOf(facts);
        doubts = List.copyOf(doubts);
    }
}
