package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;

/** A tile and its hashes, 32 octets each, one after the other. The array is not copied: nobody may change it. */
@SuppressWarnings("ArrayRecordComponent")
public record Tile(TileCoordinate at, byte[] hashes) {

    public Tile {
        if (hashes.length != at.width() * NodeHash.BYTES) {
            throw new InvalidValue("The tile " + at + " has " + at.width() * NodeHash.BYTES + " octets.");
        }
    }
}
