/** What all rules share: how a command is refused, and with which reason. */
@NullMarked
package dk.sagsgang.command.rules;

import org.jspecify.annotations.NullMarked;
