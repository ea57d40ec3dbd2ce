/** Fills new generations of the views beside those that are read, compares the two, and switches. */
@NullMarked
package dk.sagsgang.query.rebuild;

import org.jspecify.annotations.NullMarked;
