/** What stands in for the view store in a simulation. */
@NullMarked
package dk.sagsgang.query.store;

import org.jspecify.annotations.NullMarked;
