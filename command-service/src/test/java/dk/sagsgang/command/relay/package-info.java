/** The relay's promises, kept between a real broker and the ledger. */
@NullMarked
package dk.sagsgang.command.relay;

import org.jspecify.annotations.NullMarked;
