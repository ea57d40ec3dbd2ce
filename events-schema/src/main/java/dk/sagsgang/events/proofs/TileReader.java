package dk.sagsgang.events.proofs;

/**
 * Where tiles come from. A full tile may be given where a narrower one is asked for, since it begins with the same
 * hashes. A tile that is not there is an exception of the reader's own choice, which passes through unchanged.
 */
@FunctionalInterface
public interface TileReader {

    /** The tile's hashes, 32 octets each, one after the other. */
    byte[] read(TileCoordinate tile);
}
