/** Commands and events as a committee's work makes them. */
@NullMarked
package dk.sagsgang.benchmarks.mix;

import org.jspecify.annotations.NullMarked;
