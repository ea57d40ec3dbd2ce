/** The events of a committee. */
@NullMarked
package dk.sagsgang.events.committees;

import org.jspecify.annotations.NullMarked;
