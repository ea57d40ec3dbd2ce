/** Results as JSON, and the tables in the documentation that are made of them alone. */
@NullMarked
package dk.sagsgang.benchmarks.report;

import org.jspecify.annotations.NullMarked;
