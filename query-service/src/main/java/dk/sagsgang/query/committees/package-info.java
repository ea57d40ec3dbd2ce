/** The committees of an authority. */
@NullMarked
package dk.sagsgang.query.committees;

import org.jspecify.annotations.NullMarked;
