/** Placeholder. */
@NullMarked
package dk.sagsgang.events;

import org.jspecify.annotations.NullMarked;
