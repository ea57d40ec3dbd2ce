package dk.sagsgang.events.values;

/** Votes where they were counted; none of the counts is negative. */
public record Votes(int inFavour, int against, int abstaining) {

    public Votes {
        if (inFavour < 0 || against < 0 || abstaining < 0) {
            throw new InvalidValue("A count of votes is not negative.");
        }
    }
}
