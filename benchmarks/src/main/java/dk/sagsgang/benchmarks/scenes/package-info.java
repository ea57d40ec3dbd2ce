/** The real servers and services that are measured. */
@NullMarked
package dk.sagsgang.benchmarks.scenes;

import org.jspecify.annotations.NullMarked;
