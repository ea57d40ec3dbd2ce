/** How long a moment of the past takes. */
@NullMarked
package dk.sagsgang.benchmarks.travel;

import org.jspecify.annotations.NullMarked;
