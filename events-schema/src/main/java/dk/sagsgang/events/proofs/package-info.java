/** What an outsider needs to check a ledger: Merkle tree, tiles, proofs, signed checkpoints, bundle and verifier. */
@NullMarked
package dk.sagsgang.events.proofs;

import org.jspecify.annotations.NullMarked;
