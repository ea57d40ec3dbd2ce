/** Placeholder. */
@NullMarked
package dk.sagsgang.embedded;

import org.jspecify.annotations.NullMarked;
