/** Committees: their commands, rules, state and address. */
@NullMarked
package dk.sagsgang.command.committees;

import org.jspecify.annotations.NullMarked;
