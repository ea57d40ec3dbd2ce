/** Tables and the page that they are parts of. */
@NullMarked
package dk.sagsgang.benchmarks.report;

import org.jspecify.annotations.NullMarked;
