/** The ledger's promises, kept against every store there is. */
@NullMarked
package dk.sagsgang.command.ledger;

import org.jspecify.annotations.NullMarked;
