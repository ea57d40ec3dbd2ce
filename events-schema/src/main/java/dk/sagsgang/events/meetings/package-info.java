/** The events of a meeting. */
@NullMarked
package dk.sagsgang.events.meetings;

import org.jspecify.annotations.NullMarked;
