/** The benchmarks as a whole: their command line, their borders, and that each of them works. */
@NullMarked
package dk.sagsgang.benchmarks;

import org.jspecify.annotations.NullMarked;
