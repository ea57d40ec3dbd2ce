/** What secretaries give, before anybody takes it. */
@NullMarked
package dk.sagsgang.benchmarks.mix;

import org.jspecify.annotations.NullMarked;
