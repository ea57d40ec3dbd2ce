/** The deciding side: commands come in over HTTP, rules answer with events, the ledger keeps them, the relay sends them. */
@NullMarked
package dk.sagsgang.command;

import org.jspecify.annotations.NullMarked;
