/** The sealer: grows the Merkle log of every authority's ledger, signs what it has come to, and hands it out. */
@NullMarked
package dk.sagsgang.command.seal;

import org.jspecify.annotations.NullMarked;
