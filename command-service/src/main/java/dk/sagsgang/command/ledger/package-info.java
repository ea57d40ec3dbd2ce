/** The ledger: every authority's events in one total order, appended by commits that are whole or not there at all. */
@NullMarked
package dk.sagsgang.command.ledger;

import org.jspecify.annotations.NullMarked;
