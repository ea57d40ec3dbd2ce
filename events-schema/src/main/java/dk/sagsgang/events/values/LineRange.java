package dk.sagsgang.events.values;

/** A run of lines of a document, both ends included, counted from 1. */
public record LineRange(int from, int to) {

    public LineRange {
        if (from < 1 || to < from) {
            throw new InvalidValue("Lines are counted from 1, and a run ends where it begins or later.");
        }
    }
}
