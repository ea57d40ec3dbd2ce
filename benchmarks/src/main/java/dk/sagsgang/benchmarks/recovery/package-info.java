/** The start of the embedded store on a journal. */
@NullMarked
package dk.sagsgang.benchmarks.recovery;

import org.jspecify.annotations.NullMarked;
