/** How fast cases, lists and searches are answered over HTTP. */
@NullMarked
package dk.sagsgang.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
