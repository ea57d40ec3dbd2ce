/** What it takes to tell thousands of clients of every event. */
@NullMarked
package dk.sagsgang.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
