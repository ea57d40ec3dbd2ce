/** Runs of the simulation, and the proof that they find what is broken. */
@NullMarked
package dk.sagsgang.simulator.run;

import org.jspecify.annotations.NullMarked;
