/** The events of an authority. */
@NullMarked
package dk.sagsgang.events.authorities;

import org.jspecify.annotations.NullMarked;
