/** What crosses a border, so that the test of borders can fail. */
@NullMarked
package dk.sagsgang.benchmarks.kernel.planted;

import org.jspecify.annotations.NullMarked;
