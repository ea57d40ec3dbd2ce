/** Placeholder. */
@NullMarked
package dk.sagsgang.query;

import org.jspecify.annotations.NullMarked;
