/** Any stream at any moment: as it was recorded, as it was stated, as it held, by the same fold as today. */
@NullMarked
package dk.sagsgang.query.travel;

import org.jspecify.annotations.NullMarked;
