/** The desk where commands are handed in: one unit of work each, through Axon, into one commit of the ledger. */
@NullMarked
package dk.sagsgang.command.desk;

import org.jspecify.annotations.NullMarked;
