/** What the disk, the store and the broker can do without us. */
@NullMarked
package dk.sagsgang.benchmarks.floors;

import org.jspecify.annotations.NullMarked;
