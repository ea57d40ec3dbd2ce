/** The intake's own parts in a simulation, with an actor in place of its thread. */
@NullMarked
package dk.sagsgang.query.intake;

import org.jspecify.annotations.NullMarked;
