/** What stands in for the ledger's store in a simulation, and the ledger's own parts put together over it. */
@NullMarked
package dk.sagsgang.command.ledger;

import org.jspecify.annotations.NullMarked;
