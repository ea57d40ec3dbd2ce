/** Time travel without a store. */
@NullMarked
package dk.sagsgang.query.travel;

import org.jspecify.annotations.NullMarked;
