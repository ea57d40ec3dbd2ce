/** Lists in a simulation. */
@NullMarked
package dk.sagsgang.query.search;

import org.jspecify.annotations.NullMarked;
