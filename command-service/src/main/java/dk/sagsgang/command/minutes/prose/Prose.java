package dk.sagsgang.command.minutes.prose;

import java.util.List;

/**
 * What the prose of one item tells: facts without a doubt, facts that wait for someone to look at them, and all doubts,
 * those of the waiting facts among them.
 */
public record Prose(List<ProseFact> facts, List<Waiting> waiting, List<ProseDoubt> doubts) {

    public Prose {
        facts = List.copyOf(facts);
        waiting = List.copyOf(waiting);
        doubts = List.copyOf(doubts);
    }
}
