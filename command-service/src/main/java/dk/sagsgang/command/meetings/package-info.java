/** Meetings: their commands, rules, state and address. */
@NullMarked
package dk.sagsgang.command.meetings;

import org.jspecify.annotations.NullMarked;
