package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;

/** How many leaves a tree has, and its root: who knows both knows the order and the content of every leaf. */
public record TreeHead(long size, Sha256 root) {

    public TreeHead {
        if (size < 0) {
            throw new InvalidValue("A tree has 0 leaves or more.");
        }
    }
}
