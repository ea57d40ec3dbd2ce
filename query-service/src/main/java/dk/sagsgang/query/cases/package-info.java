/** The current state of a case. */
@NullMarked
package dk.sagsgang.query.cases;

import org.jspecify.annotations.NullMarked;
