/** The sealer's promises: what it signs is what the ledger holds, whatever stops, starts or is altered in between. */
@NullMarked
package dk.sagsgang.command.seal;

import org.jspecify.annotations.NullMarked;
