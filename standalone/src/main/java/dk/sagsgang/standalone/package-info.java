/** Placeholder. */
@NullMarked
package dk.sagsgang.standalone;

import org.jspecify.annotations.NullMarked;
