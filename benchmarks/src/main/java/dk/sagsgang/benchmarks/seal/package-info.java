/** The sealer beside the fastest append. */
@NullMarked
package dk.sagsgang.benchmarks.seal;

import org.jspecify.annotations.NullMarked;
