/** The benchmarks: harnesses that measure ours beside its floor, and the tables made of what they found. */
@NullMarked
package dk.sagsgang.benchmarks;

import org.jspecify.annotations.NullMarked;
