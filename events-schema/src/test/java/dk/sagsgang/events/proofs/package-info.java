/** Tests of the tree, the notes, the bundle and the verifier. */
@NullMarked
package dk.sagsgang.events.proofs;

import org.jspecify.annotations.NullMarked;
