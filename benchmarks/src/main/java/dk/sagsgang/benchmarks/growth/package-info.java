/** The cost of an append to a long ledger against that to a short one. */
@NullMarked
package dk.sagsgang.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
