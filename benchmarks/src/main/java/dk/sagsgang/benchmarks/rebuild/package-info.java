/** Views rebuilt from the topic: how many events a second, in how much memory, and whether a reader notices. */
@NullMarked
package dk.sagsgang.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
