/** The log of each authority, its proofs and its signed checkpoints, as whoever trusts nobody asks for them. */
@NullMarked
package dk.sagsgang.query.proofs;

import org.jspecify.annotations.NullMarked;
