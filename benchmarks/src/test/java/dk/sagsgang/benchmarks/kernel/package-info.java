/** The arithmetic of rounds, callers and figures. */
@NullMarked
package dk.sagsgang.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
