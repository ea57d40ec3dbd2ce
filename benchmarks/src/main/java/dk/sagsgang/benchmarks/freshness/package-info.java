/** How soon a command that was answered shows in the views, through everything that runs. */
@NullMarked
package dk.sagsgang.benchmarks.freshness;

import org.jspecify.annotations.NullMarked;
