package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.prose.ProseFact;
import java.util.List;

/** A fact that an item's prose tells. Where there are doubts it is a proposal, and waits until someone looked at it. */
public record FoundFact(int item, ProseFact fact, List<Doubt> doubts) {

    public FoundFact {
        doubts = List.copyOf(doubts);
    }
}
