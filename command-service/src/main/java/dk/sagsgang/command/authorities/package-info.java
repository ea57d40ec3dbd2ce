/** Authorities: their commands, rules, state and address. */
@NullMarked
package dk.sagsgang.command.authorities;

import org.jspecify.annotations.NullMarked;
