/** How events become views, and what happens to those that cannot. */
@NullMarked
package dk.sagsgang.query.intake;

import org.jspecify.annotations.NullMarked;
