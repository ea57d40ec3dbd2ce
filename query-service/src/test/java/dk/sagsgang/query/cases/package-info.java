/** How facts come to the current state of a case. */
@NullMarked
package dk.sagsgang.query.cases;

import org.jspecify.annotations.NullMarked;
