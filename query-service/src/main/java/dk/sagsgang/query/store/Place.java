package dk.sagsgang.query.store;

/**
 * How far an authority's topic has been taken into the views: the position of the last event that is in them (0 before
 * the first), and the offset of the record to read next.
 */
public record Place(long position, long offset) {
    public static final Place START = new Place(0, 0);
}
