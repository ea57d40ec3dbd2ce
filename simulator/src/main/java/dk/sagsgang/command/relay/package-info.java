/** The relay's own steps in a simulation, with an actor in place of its thread. */
@NullMarked
package dk.sagsgang.command.relay;

import org.jspecify.annotations.NullMarked;
