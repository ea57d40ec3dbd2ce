/** Runs: everything put together, callers and weather included, from one seed. */
@NullMarked
package dk.sagsgang.simulator.run;

import org.jspecify.annotations.NullMarked;
