/** What every stream's events have in common. */
@NullMarked
package dk.sagsgang.events;

import org.jspecify.annotations.NullMarked;
