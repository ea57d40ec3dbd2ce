/** What every harness is made of: callers, rounds, samples and goals. */
@NullMarked
package dk.sagsgang.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
