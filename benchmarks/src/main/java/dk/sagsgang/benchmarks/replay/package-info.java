/** How fast the events of an authority are told from the beginning. */
@NullMarked
package dk.sagsgang.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
